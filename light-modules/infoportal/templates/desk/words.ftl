<#ftl output_format="HTML" strip_whitespace=true>
<#-- What editors' own words are made of. -->
<#macro placeholders list>
  <#if list?has_content>
  <dl class="ip-facts ip-facts--stacked">
    <#list list as placeholder>
    <div><dt><code>${placeholder.written}</code></dt><dd>${placeholder.meaning}</dd></div>
    </#list>
  </dl>
  <#else>
  <p>${msg("infoportal.messageText.placeholders.none")}</p>
  </#if>
</#macro>

<#macro delivered subject text lang>
  <div class="ip-letter" lang="${lang}">
    <#if subject?has_content><p><strong>${subject}</strong></p></#if>
    <#list text?split("\n\n") as paragraph><p>${paragraph}</p></#list>
  </div>
</#macro>
