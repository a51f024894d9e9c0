<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#-- An item of a type that has no page of its own: what readers may get of it elsewhere. -->
<@layout.html title=title>
  <article class="ip-article">
    <@layout.head title=title/>
    <p class="ip-hint">${msg("infoportal.preview.noPage")}</p>
    <dl class="ip-facts ip-facts--stacked">
      <#list fields as field>
      <div><dt>${field.label}</dt><dd><#if field.html??><div class="ip-prose">${field.html}</div><#else>${field.text!}</#if></dd></div>
      </#list>
    </dl>
  </article>
</@layout.html>
