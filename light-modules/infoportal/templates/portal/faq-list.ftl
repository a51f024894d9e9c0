<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/faq.ftl" as questions>
<@layout.html title=msg("infoportal.web.faq.title") section="faq">
  <@layout.head title=msg("infoportal.web.faq.title") lead=msg("infoportal.web.faq.lead")/>
  <@questions.search query!""/>
  <#if categories?has_content>
  <@layout.filters categories?map(c -> {"label": c.name, "count": c.count, "selected": c.selected, "url": c.url}) msg("infoportal.web.faq.categories")/>
  </#if>
  <#if (query!)?has_content>
  <p class="ip-result" role="status">${msg((total == 1)?then("infoportal.web.faq.found.one", "infoportal.web.faq.found.many"), total, query)}
    <a href="${url("faq")}">${msg("infoportal.web.faq.search.clear")}</a></p>
  </#if>
  <#if groups?has_content>
    <@questions.groups groups/>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.web.faq.empty.title")}</h2>
    <p>${msg((query!)?has_content?then("infoportal.web.faq.empty.search", "infoportal.web.faq.empty.text"))}</p>
  </div>
  </#if>
  <@more/>
</@layout.html>

<#-- Guests and members under way learn that there is more, not what. -->
<#macro more>
  <#if viewer.guest>
  <div class="ip-note ip-note--row">
    <p>${msg("infoportal.web.faq.guest")}</p>
    <p><a class="kern-btn kern-btn--secondary" href="${url("anmelden")}?returnTo=${page.path?url("UTF-8")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
  </div>
  <#elseif !viewer.accredited && viewer.state != "none">
  <div class="ip-note"><p>${msg("infoportal.web.faq.notYet")}</p></div>
  </#if>
</#macro>
