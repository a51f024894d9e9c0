<#ftl output_format="HTML" strip_whitespace=true>
<#-- In words: for whom it is, how many that are, and what is in the way. -->
<#macro who visibility>
  <p>${visibility.readers} <span class="ip-side__count">${visibility.count}</span></p>
  <#if visibility.unitIgnored><p class="ip-side__note">${msg("infoportal.visibility.unitIgnored")}</p></#if>
  <#if visibility.unitMissing><p class="ip-side__note">${msg("infoportal.visibility.unitMissing")}</p></#if>
  <#if !visibility.published>
  <p class="ip-side__note">${msg("infoportal.visibility.notPublished")}</p>
  <#elseif visibility.changes>
  <p class="ip-side__note">${msg("infoportal.visibility.changes")} ${visibility.readersNow} ${visibility.countNow}</p>
  </#if>
  <p class="ip-hint">${msg("infoportal.visibility.editors")}</p>
</#macro>
