<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/desk/parts.ftl" as desk>
<#assign open = conflicts?map(entry -> entry.name)>
<@layout.html title=msg("infoportal.desk.conflict.title") section="desk" wide=true editor=true>
  <@layout.head title=msg("infoportal.desk.conflict.title") lead=msg("infoportal.desk.conflict.lead")/>
  <p>${msg("infoportal.desk.merge.who", item.modifiedBy!"–", dateTime(item.modified))}</p>
  <form class="ip-form ip-desk" method="post" action="${item.url}"<#if form.multipart!false> enctype="multipart/form-data"</#if> novalidate data-unsaved>
    <input type="hidden" name="_revision" value="${layout.plain(item.revision)}">
    <div class="ip-desk__fields ip-stack">
      <#if conflicts?has_content>
      <section aria-labelledby="offen">
        <h2 id="offen">${msg((conflicts?size == 1)?then("infoportal.desk.merge.open.one", "infoportal.desk.merge.open.many"), conflicts?size)}</h2>
        <p class="ip-hint">${msg("infoportal.desk.merge.open.help")}</p>
        <#list conflicts as entry><@decide entry/></#list>
      </section>
      <#else>
      <p>${msg((taken?has_content || kept?has_content)?then("infoportal.desk.merge.none", "infoportal.desk.conflict.same"))}</p>
      </#if>
      <@taken_over/>
      <section aria-labelledby="rest">
        <h2 id="rest">${msg("infoportal.desk.merge.rest")}</h2>
        <div class="ip-fields"><#list form.sections as section><#list section.fields as f><#if !open?seq_contains(f.name)><@ui.field f/></#if></#list></#list></div>
      </section>
    </div>
    <div class="ip-desk__side">
      <p>${msg("infoportal.desk.merge.help")}</p>
      <div class="ip-actions ip-actions--stacked">
        <@ui.submit msg("infoportal.desk.conflict.save") "primary" "_action" "save"/>
        <a class="kern-btn kern-btn--secondary" href="${item.url}"><span class="kern-label">${msg("infoportal.desk.conflict.discard")}</span></a>
      </div>
    </div>
  </form>
</@layout.html>

<#-- One field that both changed: what is stored, her own text to go on with, and which of them is to stay. -->
<#macro decide entry>
  <fieldset class="ip-merge">
    <legend>${entry.label}</legend>
    <div class="ip-compare__sides">
      <div>
        <div class="kern-form-check">
          <input class="kern-form-check__radio" type="radio" id="deren-${entry.name}" name="_take.${entry.name}" value="theirs">
          <label class="kern-label" for="deren-${entry.name}">${msg("infoportal.desk.merge.theirs")}</label>
        </div>
        <p class="ip-compare__text"><#if entry.pieces??><@desk.pieces entry.pieces/><#else>${entry.theirs?has_content?then(entry.theirs, "–")}</#if></p>
      </div>
      <div>
        <div class="kern-form-check">
          <input class="kern-form-check__radio" type="radio" id="meine-${entry.name}" name="_take.${entry.name}" value="mine" checked>
          <label class="kern-label" for="meine-${entry.name}">${msg("infoportal.desk.merge.mine")}</label>
        </div>
        <#list form.sections as section><#list section.fields as f><#if f.name == entry.name><@ui.field f/></#if></#list></#list>
      </div>
    </div>
  </fieldset>
</#macro>

<#-- What nobody has to decide. -->
<#macro taken_over>
  <#if taken?has_content || kept?has_content>
  <section aria-labelledby="von-selbst">
    <h2 id="von-selbst">${msg("infoportal.desk.merge.auto")}</h2>
    <dl class="ip-facts">
      <#list taken as entry><div><dt>${entry.label}</dt><dd>${msg("infoportal.desk.merge.auto.theirs", item.modifiedBy!"–")} <span class="ip-compare__text">${entry.theirs?has_content?then(entry.theirs, "–")}</span></dd></div></#list>
      <#list kept as entry><div><dt>${entry.label}</dt><dd>${msg("infoportal.desk.merge.auto.mine")}</dd></div></#list>
    </dl>
  </section>
  </#if>
</#macro>
