<#ftl output_format="HTML" strip_whitespace=true>
<#-- Questions that open in place: [{category, items: [{slug, question, answer, updated}]}]. -->
<#macro groups list>
  <#list list as group>
  <section class="ip-faqgroup" aria-labelledby="gruppe-${group?counter}">
    <h2 id="gruppe-${group?counter}">${group.category}</h2>
    <#list group.items as item><@question item/></#list>
  </section>
  </#list>
</#macro>

<#macro question item>
  <details class="ip-faq" id="frage-${item.slug}">
    <summary><h3>${item.question}</h3></summary>
    <div class="ip-faq__body">
      <div class="ip-prose">${item.answer}</div>
      <p class="ip-faq__foot">
        <a href="${url("faq/" + item.slug)}">${msg("infoportal.web.faq.permalink")}<span class="kern-sr-only">: ${item.question}</span></a>
        <#if (item.updated!)?has_content><span>${msg("infoportal.web.updated", shortDate(item.updated))}</span></#if>
      </p>
    </div>
  </details>
</#macro>

<#-- Questions as links: [{slug, question, category?}]. -->
<#macro links list>
  <ul class="ip-linklist">
    <#list list as item>
    <li><a href="${url("faq/" + item.slug)}"><#if (item.category!)?has_content><span class="ip-linklist__above">${item.category}</span></#if><span class="ip-linklist__text">${item.question}</span></a></li>
    </#list>
  </ul>
</#macro>

<#macro search query>
  <form class="ip-search" method="get" action="${url("faq")}" role="search">
    <label class="kern-label" for="suche">${msg("infoportal.web.faq.search.label")}</label>
    <div class="ip-search__row">
      <input class="kern-form-input__input" type="search" id="suche" name="q" value="${query!}" maxlength="100" autocomplete="off">
      <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">${msg("infoportal.web.faq.search.submit")}</span></button>
    </div>
  </form>
</#macro>
