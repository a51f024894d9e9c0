<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=material.title section="material">
  <article class="ip-article">
    <@layout.back url("material") msg("infoportal.material.all")/>
    <@layout.head title=material.title/>
    <#if material.thumbnail??>
    <p><img class="ip-material__large" src="${material.thumbnail}" alt="${material.alternative}"></p>
    </#if>
    <#if material.description?has_content>
    <div class="ip-prose"><#list material.description?split("\n") as line><#if line?trim?has_content><p>${line}</p></#if></#list></div>
    </#if>
    <p><a class="kern-btn kern-btn--primary" href="${material.url}" download><span class="kern-label">${msg("infoportal.material.download")}</span></a></p>
    <p class="ip-hint">${material.name} (${material.about})</p>
    <h2>${msg("infoportal.material.facts")}</h2>
    <dl class="ip-facts">
      <div><dt>${msg("infoportal.material.kind")}</dt><dd>${material.about}</dd></div>
      <#if material.version?has_content><div><dt>${msg("infoportal.material.version.label")}</dt><dd>${material.version}</dd></div></#if>
      <#if material.licence?has_content><div><dt>${msg("infoportal.material.licence.label")}</dt><dd>${material.licence}</dd></div></#if>
      <#if material.unit?has_content><div><dt>${msg("infoportal.material.unit.label")}</dt><dd>${material.unit}</dd></div></#if>
      <div><dt>${msg("infoportal.material.for")}</dt><dd>${material.audiences?join(", ")}</dd></div>
      <div><dt>${msg("infoportal.material.updated")}</dt><dd>${shortDate(material.updated)}</dd></div>
    </dl>
  </article>
</@layout.html>
