<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=item.title section="deadlines">
  <article class="ip-article">
    <@layout.back url("fristen") msg("infoportal.deadlines.all")/>
    <@layout.head title=item.title/>
    <div class="ip-prose">${item.text}</div>
    <footer class="ip-article__foot"><p>${msg("infoportal.web.updated", shortDate(item.updated))}</p></footer>
  </article>
</@layout.html>
