<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign name = item.firstName + " " + item.lastName>
<#assign address = "verwaltung/bekannte/person/" + layout.plain(item.id)>
<@layout.html title=name section="accreditations">
  <@layout.back url("verwaltung/bekannte") msg("infoportal.candidates.title")/>
  <@layout.head title=name/>
  <dl class="ip-facts">
    <@fact msg("infoportal.candidates.column.email") item.email/>
    <@fact msg("infoportal.candidates.column.circles") item.circles/>
    <@fact msg("infoportal.accreditation.unit.label") item.unit/>
    <#if (item.validUntil!)?has_content><@fact msg("infoportal.candidates.validUntil.label") longDate(item.validUntil)/></#if>
    <@fact msg("infoportal.candidates.column.standing") item.standingLabel/>
    <#if (item.invitedAt!)?has_content><@fact msg("infoportal.candidates.invitedAt") dateTime(item.invitedAt)/></#if>
  </dl>
  <#if item.standing == "name-differs"><p>${msg("infoportal.candidates.nameDiffers.text")}</p></#if>
  <#if (item.memberId!)?has_content>
  <p><a href="${url("verwaltung/akkreditierungen/" + layout.plain(item.memberId))}">${msg("infoportal.candidates.application")}</a></p>
  <#else>
  <form method="post" action="${url(address + "/einladen")}">
    <p class="ip-hint">${msg("infoportal.candidates.invite.one.help")}</p>
    <div class="ip-actions"><@ui.submit (item.invitedAt!)?has_content?then(msg("infoportal.candidates.invite.one.again"), msg("infoportal.candidates.invite.one")) "primary"/></div>
  </form>
  </#if>
  <form method="post" action="${url(address + "/entfernen")}">
    <p class="ip-hint">${msg("infoportal.candidates.remove.one.help")}</p>
    <div class="ip-actions"><@ui.submit msg("infoportal.candidates.remove.one") "danger"/></div>
  </form>
</@layout.html>

<#macro fact term text>
  <#if text?has_content><div><dt>${term}</dt><dd>${text}</dd></div></#if>
</#macro>
