<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/faq.ftl" as faq>
<#import "/infoportal/templates/portal/fragments/deadlines.ftl" as deadlines>
<#import "/infoportal/templates/portal/fragments/deadline-actions.ftl" as own>
<@layout.html title=deadline.title section="deadlines">
  <article class="ip-article">
    <@layout.back url("fristen") msg("infoportal.deadlines.all")/>
    <@layout.head title=deadline.title above=deadline.election/>
    <div class="ip-panel ip-when">
      <p class="ip-when__day"><time datetime="${deadline.datetime}">${deadline.when}</time></p>
      <p class="ip-when__about"><span class="ip-deadline__left<#if deadline.soon> ip-deadline__left--soon</#if>">${deadline.countdown}</span> <@deadlines.kind deadline/></p>
      <#if deadline.moved??>
      <p><@deadlines.old deadline.moved/></p>
      <p><strong>${msg(deadline.moved.byLaw?then("infoportal.deadlines.movedByLaw", "infoportal.deadlines.movedByElection"))}</strong><#if deadline.moved.reason?has_content> ${msg("infoportal.deadlines.reason")} ${deadline.moved.reason}</#if></p>
      </#if>
    </div>
    <#if deadline.hint?has_content>
    <div class="ip-notice ip-notice--warning"><p><strong>${msg("infoportal.deadlines.hint")}</strong> ${deadline.hint}</p></div>
    </#if>
    <#if deadline.text?has_content>
    <div class="ip-prose"><#list deadline.text as line><p>${line}</p></#list></div>
    </#if>
    <#if !deadline.over>
    <p class="ip-actions"><a class="kern-btn kern-btn--secondary" href="${url("fristen/" + deadline.slug + ".ics")}"><span class="kern-label">${msg("infoportal.deadlines.toCalendar")}</span></a></p>
    </#if>
    <@own.actions deadline/>
    <section aria-labelledby="bedeutet">
      <h2 id="bedeutet">${msg("infoportal.deadlines.meansTitle", deadline.kindLabel)}</h2>
      <p>${deadline.means}</p>
    </section>
    <section aria-labelledby="warum">
      <h2 id="warum">${msg("infoportal.deadlines.why")}</h2>
      <ol class="ip-why"><#list deadline.why as step><li>${step}</li></#list></ol>
    </section>
    <#if notes?has_content>
    <section aria-labelledby="hinweise">
      <h2 id="hinweise">${msg("infoportal.deadlines.notes")}</h2>
      <#list notes as note>
      <div class="ip-deadlinenote"><h3>${note.title}</h3><div class="ip-prose">${note.text}</div></div>
      </#list>
    </section>
    </#if>
    <section aria-labelledby="angaben">
      <h2 id="angaben">${msg("infoportal.deadlines.facts")}</h2>
      <dl class="ip-facts">
        <#if deadline.law?has_content><@fact msg("infoportal.deadlines.fact.law")><#if deadline.lawLink?has_content><a href="${deadline.lawLink}" rel="noopener">${deadline.law}</a><#else>${deadline.law}</#if></@fact></#if>
        <@fact msg("infoportal.deadlines.fact.election")><a href="${deadline.electionUrl}">${deadline.election}</a></@fact>
        <#if deadline.body?has_content><@fact msg("infoportal.deadlines.fact.body")>${deadline.body}</@fact></#if>
        <@fact msg("infoportal.deadlines.fact.for")>${deadline.audiences?join(", ")}<#if deadline.unit?has_content> (${deadline.unit})</#if></@fact>
        <#if deadline.checkedOn??><@fact msg("infoportal.deadlines.fact.checked")>${shortDate(deadline.checkedOn)}<#if deadline.source?has_content>: ${deadline.source}</#if></@fact></#if>
      </dl>
    </section>
    <#if changes?has_content>
    <section aria-labelledby="verlegt">
      <h2 id="verlegt">${msg("infoportal.deadlines.changes.own")}</h2>
      <ol class="ip-history">
        <#list changes as change>
        <li>
          <@deadlines.fromTo change/>
          <p class="ip-history__who">${shortDate(change.at)}: ${change.cause}</p>
          <#if change.reason?has_content><p class="ip-history__why">${change.reason}</p></#if>
        </li>
        </#list>
      </ol>
    </section>
    </#if>
  </article>
  <#if questions?has_content>
  <section class="ip-related" aria-labelledby="fragen">
    <h2 id="fragen">${msg("infoportal.deadlines.questions")}</h2>
    <@faq.links questions/>
  </section>
  </#if>
</@layout.html>

<#macro fact name><div><dt>${name}</dt><dd><#nested></dd></div></#macro>
