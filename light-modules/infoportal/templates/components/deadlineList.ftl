<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/components/component.ftl" as component>
<#import "/infoportal/templates/portal/fragments/deadlines.ftl" as deadlines>
<#assign list = ipfn.deadlines(component.text("election"), (content.limit!0)?number)>
<@component.frame component.text("heading")>
  <@component.note msg("infoportal.component.deadlineList.note")/>
  <#if list?has_content>
  <@deadlines.cards list/>
  <p class="ip-more"><a href="${url("fristen")}">${msg("infoportal.deadlines.home.all")} <span aria-hidden="true">→</span></a></p>
  <#else>
  <p>${msg("infoportal.deadlines.empty.title")}. <a href="${url("fristen")}">${msg("infoportal.deadlines.all")}</a></p>
  </#if>
</@component.frame>
