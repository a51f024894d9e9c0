<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/faq.ftl" as questions>
<@layout.html title=faq.question section="faq">
  <article class="ip-article">
    <@layout.back url("faq") msg("infoportal.web.faq.all")/>
    <@layout.head title=faq.question above=faq.category/>
    <h2 class="kern-sr-only">${msg("infoportal.faq.answer.label")}</h2>
    <div class="ip-prose">${faq.answer}</div>
    <footer class="ip-article__foot">
      <#if (faq.updated!)?has_content><p>${msg("infoportal.web.updated", shortDate(faq.updated))}</p></#if>
      <#if faq.audiences?has_content><p>${msg("infoportal.web.faq.for")} ${faq.audiences?join(", ")}</p></#if>
    </footer>
  </article>
  <#if related?has_content>
  <section class="ip-related" aria-labelledby="verwandt">
    <h2 id="verwandt">${msg("infoportal.web.faq.related")}</h2>
    <@questions.links related/>
  </section>
  </#if>
</@layout.html>
