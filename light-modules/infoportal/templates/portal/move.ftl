<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign base = url("verwaltung/wahlen/" + election.id + "/termin")>
<#assign wrong = form.errors?has_content || problem?? || commentError?? || askPublic??>
<@layout.html title=msg("infoportal.moves.of", election.title) section="elections" wide=true errors=wrong>
  <@layout.back url("verwaltung/wahlen") msg("infoportal.moves.title")/>
  <#if election.day??>
  <@layout.head title=msg("infoportal.moves.of", election.title) lead=msg(election.published?then("infoportal.moves.now", "infoportal.moves.now.draft"), longDate(election.day))/>
  <#else>
  <@layout.head title=msg("infoportal.moves.of", election.title) lead=msg("infoportal.moves.noDay")/>
  </#if>
  <@hindrance/>
  <@ui.summary form/>
  <#if result??><@typedResult/></#if>
  <#if pending??><@proposal/></#if>
  <#if editable><@newDays/></#if>
  <@history/>
  <#if page.desk><p><a href="${url("desk/election/" + election.id)}">${msg("infoportal.moves.toDesk")}</a></p></#if>
</@layout.html>

<#-- Why a step could not be taken. -->
<#macro hindrance>
  <#if problem?? || commentError?? || askPublic??>
  <div class="ip-errors" role="alert" tabindex="-1" data-error-summary>
    <h2>${problem!msg("infoportal.desk.step.failed")}</h2>
    <#if commentError??><ul><li><a href="#s-comment">${commentError}</a></li></ul></#if>
    <#if askPublic??><ul><li><a href="#s-public">${msg("infoportal.visibility.public.error")}</a></li></ul></#if>
  </div>
  </#if>
</#macro>

<#-- What was typed and is not saved, and the way on. -->
<#macro typedResult>
  <section class="ip-panel" aria-labelledby="vorschau">
    <h2 id="vorschau">${msg("infoportal.moves.preview")}</h2>
    <p class="ip-hint">${msg("infoportal.moves.preview.unsaved")}</p>
    <#if result.other>
    <@outcome result "v"/>
    <form class="ip-form" method="post" action="${base}/einreichen" novalidate>
      <input type="hidden" name="_revision" value="${layout.plain(election.revision)}">
      <#list form.sections[0].fields as f><input type="hidden" name="${f.name}" value="${f.value!}"></#list>
      <#if election.published && result.move>
      <div class="ip-fields"><#list form.sections[1].fields as f><@ui.field f + {"required": true}/></#list></div>
      </#if>
      <p class="ip-hint">${msg((election.published && result.move)?then("infoportal.moves.submit.help", "infoportal.moves.submit.help.plain"))}</p>
      <div class="ip-actions"><@ui.submit msg("infoportal.moves.submit")/></div>
    </form>
    <#else>
    <p role="status">${msg("infoportal.moves.error.same")}</p>
    </#if>
  </section>
</#macro>

<#-- What is saved, and waits for somebody's yes. -->
<#macro proposal>
  <section class="ip-panel" aria-labelledby="vorschlag">
    <h2 id="vorschlag">${msg("infoportal.moves.proposal")} <@layout.badge election.state election.stateLabel/></h2>
    <p>${msg("infoportal.moves.proposal.by", election.by?has_content?then(election.by, "–"), dateTime(election.at))} <@waiting/></p>
    <#if election.reason?has_content>
    <dl class="ip-facts ip-facts--stacked"><div><dt>${msg("infoportal.moves.reason")}</dt><dd>${election.reason}</dd></div></dl>
    <#elseif pending.move>
    <p class="ip-hint">${msg("infoportal.moves.reason.none")}</p>
    </#if>
    <#if election.comment?has_content><blockquote class="ip-desk__comment"><p>${election.comment}</p><footer>${election.commentBy}</footer></blockquote></#if>
    <#if otherChanges?has_content><p class="ip-hint">${msg("infoportal.moves.otherChanges", otherChanges?join(", "))}</p></#if>
    <@outcome pending "p"/>
    <#if steps?has_content>
    <form class="ip-form" method="post" action="${base}/schritt" novalidate>
      <input type="hidden" name="_revision" value="${layout.plain(election.revision)}">
      <div class="kern-form-input ip-field<#if commentError??> ip-field--error</#if>">
        <label class="kern-label" for="s-comment">${msg("infoportal.desk.comment")}</label>
        <div class="ip-hint" id="s-comment-help">${msg("infoportal.desk.comment.help")}</div>
        <#if commentError??><p class="ip-field__error" id="s-comment-error"><span class="kern-sr-only">${msg("infoportal.web.form.titlePrefix")} </span>${commentError}</p></#if>
        <textarea class="kern-form-input__input" id="s-comment" name="_comment" rows="3" maxlength="2000" aria-describedby="s-comment-help<#if commentError??> s-comment-error</#if>"<#if commentError??> aria-invalid="true"</#if>>${"\n" + comment!}</textarea>
      </div>
      <#if askPublic??>
      <div class="kern-form-check">
        <input class="kern-form-check__checkbox" type="checkbox" id="s-public" name="_confirmPublic" value="true">
        <label class="kern-label" for="s-public">${msg("infoportal.visibility.public.submit")}</label>
      </div>
      </#if>
      <div class="ip-actions"><#list steps as step><@ui.submit label=step.label kind=step.primary?then("primary", "secondary") name="_action" value=step.name/></#list></div>
    </form>
    </#if>
  </section>
</#macro>

<#-- Whose turn it is. -->
<#macro waiting>
  <#switch election.state>
    <#case "in-review">${msg("infoportal.moves.waits.review")}<#break>
    <#case "approved">${msg("infoportal.moves.waits.publication")}<#break>
    <#case "changed">${msg("infoportal.moves.waits.submission")}<#break>
  </#switch>
</#macro>

<#-- The days and all deadlines, old beside new. Parameter id: tells several on one page apart. -->
<#macro outcome look id>
  <table class="ip-table" role="table" aria-label="${msg("infoportal.moves.days")}">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${msg("infoportal.moves.column.day")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.moves.column.before")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.moves.column.after")}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      <#list look.days as day>
      <tr role="row">
        <th role="rowheader" scope="row">${day.label}</th>
        <td role="cell" data-label="${msg("infoportal.moves.column.before")}"><#if day.before??>${longDate(day.before)}<#else>–</#if></td>
        <td role="cell" data-label="${msg("infoportal.moves.column.after")}"><#if day.changed><strong><#if day.after??>${longDate(day.after)}<#else>${msg("infoportal.moves.dropped")}</#if></strong><#else>${msg("infoportal.moves.same")}</#if></td>
      </tr>
      </#list>
    </tbody>
  </table>
  <h3 id="${id}-fristen">${msg("infoportal.moves.deadlines")}</h3>
  <p role="status">${msg("infoportal.moves.summary", look.changed, look.unchanged)}</p>
  <#if look.counts?has_content>
  <ul class="ip-moves__counts"><#list look.counts as one><li><@layout.badge one.mark one.label/> ${one.count}</li></#list></ul>
  </#if>
  <#if look.rows?has_content>
  <p class="ip-hint ip-moves__legend"><@legend "before"/> ${msg("infoportal.moves.legend.before")} <@legend "after"/> ${msg("infoportal.moves.legend.after")}<#if look.today> <@legend "today"/> ${msg("infoportal.moves.legend.today")}</#if>. ${msg("infoportal.moves.legend.range", shortDate(look.first), shortDate(look.last))}</p>
  <@deadlines rows=look.rows labelledBy=id + "-fristen" moving=true/>
  </#if>
  <#if look.same?has_content>
  <details>
    <summary>${msg((look.same?size == 1)?then("infoportal.moves.unchanged.one", "infoportal.moves.unchanged.many"), look.same?size)}</summary>
    <@deadlines rows=look.same labelledBy=id + "-fristen" moving=false/>
  </details>
  </#if>
</#macro>

<#macro deadlines rows labelledBy moving>
  <table class="ip-table ip-moves" role="table" aria-labelledby="${labelledBy}">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${msg("infoportal.moves.column.deadline")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.moves.column.before")}</th>
        <#if moving>
        <th role="columnheader" scope="col">${msg("infoportal.moves.column.after")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.moves.column.difference")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.moves.column.mark")}</th>
        </#if>
      </tr>
    </thead>
    <tbody role="rowgroup">
      <#list rows as row>
      <tr role="row"<#if row.problem> class="ip-moves__problem"</#if>>
        <th role="rowheader" scope="row">${row.title}<#if row.law?has_content> <span class="ip-row__date">${row.law}</span></#if></th>
        <td role="cell" data-label="${msg("infoportal.moves.column.before")}">${row.before!msg("infoportal.moves.none")}</td>
        <#if moving>
        <td role="cell" data-label="${msg("infoportal.moves.column.after")}"><strong>${row.after!msg("infoportal.moves.none")}</strong></td>
        <td role="cell" data-label="${msg("infoportal.moves.column.difference")}"><#if row.days??>${row.days}<#else>–</#if><@bar row.bar/></td>
        <td role="cell" data-label="${msg("infoportal.moves.column.mark")}"><@layout.badge row.mark row.label/><#list row.hints as hint> <span class="ip-moves__hint">${hint}</span></#list></td>
        </#if>
      </tr>
      </#list>
    </tbody>
  </table>
</#macro>

<#-- Old and new day on a line that is the same for all rows. The words beside it say the same. -->
<#macro bar line>
  <svg class="ip-moves__bar" viewBox="0 0 200 16" aria-hidden="true" focusable="false">
    <line class="ip-moves__axis" x1="0" y1="8" x2="200" y2="8"/>
    <#if line.today??><line class="ip-moves__today" x1="${line.today?c}" y1="0" x2="${line.today?c}" y2="16"/></#if>
    <#if line.before?? && line.after??><line class="ip-moves__way" x1="${line.before?c}" y1="8" x2="${line.after?c}" y2="8"/></#if>
    <#if line.before??><circle class="ip-moves__before" cx="${line.before?c}" cy="8" r="5"/></#if>
    <#if line.after??><circle class="ip-moves__after" cx="${line.after?c}" cy="8" r="5"/></#if>
  </svg>
</#macro>

<#macro legend kind>
  <svg class="ip-moves__key" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><#if kind == "today"><line class="ip-moves__today" x1="8" y1="0" x2="8" y2="16"/><#else><circle class="ip-moves__${kind}" cx="8" cy="8" r="5"/></#if></svg>
</#macro>

<#-- Which days to look at. -->
<#macro newDays>
  <section class="ip-panel" aria-labelledby="tage">
    <h2 id="tage">${msg((pending??)?then("infoportal.moves.form.again", (result??)?then("infoportal.moves.form.other", "infoportal.moves.form")))}</h2>
    <p>${msg("infoportal.moves.form.text")}</p>
    <form class="ip-form" method="post" action="${base}/vorschau" novalidate>
      <div class="ip-fields"><#list form.sections[0].fields as f><@ui.field f/></#list></div>
      <#list form.sections[1].fields as f><#if (f.value!)?has_content><textarea name="${f.name}" hidden>${"\n" + f.value}</textarea></#if></#list>
      <div class="ip-actions"><@ui.submit label=msg("infoportal.moves.form.submit") kind=(result??)?then("secondary", "primary")/></div>
    </form>
  </section>
</#macro>

<#-- What readers were told of before. -->
<#macro history>
  <#if election.published>
  <section aria-labelledby="verlauf">
    <h2 id="verlauf">${msg("infoportal.moves.history")}</h2>
    <#if election.moves?has_content>
    <ol class="ip-history">
      <#list election.moves as move>
      <li><p><strong>${msg("infoportal.moves.history.entry", longDate(move.from), longDate(move.to))}</strong></p><p class="ip-hint">${msg("infoportal.moves.history.on", longDate(move.on))}</p><#if move.reason?has_content><p>${move.reason}</p></#if></li>
      </#list>
    </ol>
    <#else>
    <p>${msg("infoportal.moves.history.none")}</p>
    </#if>
    <p><a href="${url("fristen/aenderungen")}">${msg("infoportal.moves.history.link")}</a></p>
  </section>
  </#if>
</#macro>
