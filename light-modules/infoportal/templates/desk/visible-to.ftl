<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/desk/visibility-parts.ftl" as parts>
<@layout.html title=msg("infoportal.visibility.title") section="desk" wide=true errors=form.errors?has_content>
  <div class="ip-medium">
    <@layout.back editUrl title/>
    <@layout.head title=msg("infoportal.visibility.title") lead=title/>
    <section class="ip-panel" aria-label="${msg("infoportal.visibility.title")}">
      <@parts.who visibility/>
      <p><a href="${visibility.previewUrl}">${msg("infoportal.preview.open")}</a></p>
    </section>
    <section aria-labelledby="person">
      <h2 id="person">${msg("infoportal.visibility.person.title")}</h2>
      <#if person??><@answer person/></#if>
      <@ui.summary form/>
      <form class="ip-form" method="post" action="${visibility.checkUrl}" novalidate>
        <@ui.sections form/>
        <div class="ip-actions"><@ui.submit msg("infoportal.visibility.person.submit")/></div>
      </form>
    </section>
  </div>
</@layout.html>

<#macro answer person>
  <div class="ip-notice ip-notice--${person.sees?then("success", "warning")}" role="status">
    <p><strong><#rt>
      <#if person.name??>${msg(person.sees?then("infoportal.visibility.person.yes", "infoportal.visibility.person.no"), person.name)}<#t>
      <#else>${msg(person.sees?then("infoportal.visibility.person.unknown.yes", "infoportal.visibility.person.unknown.no"))}</#if><#t>
    </strong></p>
    <#if person.reason??><p>${person.reason}</p><#else><p>${msg("infoportal.visibility.notPublished")}</p></#if>
    <#if person.later>
    <p>${msg(person.willSee?then("infoportal.visibility.person.later.yes", "infoportal.visibility.person.later.no"))} ${person.laterReason}</p>
    </#if>
  </div>
</#macro>
