<#ftl output_format="HTML" strip_whitespace=true>
<#-- A list of material: [{slug, title, description, about, thumbnail, alternative}]. -->
<#macro cards items>
<ul class="ip-material">
  <#list items as item>
  <li class="ip-material__item">
    <#if item.thumbnail??><img class="ip-material__picture" src="${item.thumbnail}" alt="" loading="lazy"></#if>
    <h2 class="ip-material__title"><a href="${url("material/" + item.slug)}">${item.title}</a></h2>
    <p class="ip-hint">${item.about}<#if item.version?has_content> · ${item.version}</#if></p>
    <#if item.description?has_content><p class="ip-material__text">${item.description}</p></#if>
  </li>
  </#list>
</ul>
</#macro>
