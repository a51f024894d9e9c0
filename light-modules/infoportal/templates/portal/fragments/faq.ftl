<#ftl output_format="HTML" strip_whitespace=true>
<#-- Questions that open in place: [{category, items: [{slug, question, answer, updated}]}]. level is the categories'
     heading; prefix keeps ids apart where the list stands twice on a page. -->
<#macro groups list level=2 prefix="">
  <#list list as group>
  <section class="ip-faqgroup" aria-labelledby="${prefix}gruppe-${group?counter}">
    <h${level} id="${prefix}gruppe-${group?counter}">${group.category}</h${level}>
    <#list group.items as item><@question item level + 1 prefix/></#list>
  </section>
  </#list>
</#macro>

<#macro question item level=3 prefix="">
  <details class="ip-faq" id="${prefix}frage-${item.slug}">
    <summary><h${level}>${item.question}</h${level}></summary>
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
