<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/components/component.ftl" as component>
<#import "/infoportal/templates/portal/fragments/faq.ftl" as questions>
<#assign title = component.text("heading")>
<#assign groups = ipfn.faqGroups(component.text("category"), (content.limit!0)?number)>
<@component.frame title>
  <@component.note msg("infoportal.component.faqList.note")/>
  <#if groups?has_content>
  <@questions.groups groups title?has_content?then(component.level + 1, component.level) "c-" + content.@id + "-"/>
  <#else>
  <p>${msg("infoportal.web.faq.empty.text")}</p>
  </#if>
</@component.frame>
