<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/desk/words.ftl" as own>
<@layout.html title=preview.title>
  <div class="ip-medium">
    <@layout.head title=preview.title lead=msg(mail?then("infoportal.messageText.preview.mail", "infoportal.messageText.preview.page"))/>
    <article class="ip-panel ip-letter" lang="${lang}">
      <#if mail><h2>${subject}</h2></#if>
      <#list paragraphs as paragraph>
      <#if paragraph.link>
      <p><span class="kern-btn kern-btn--primary"><span class="kern-label">${open}</span></span></p>
      <p class="ip-hint">${paragraph.text}</p>
      <#else>
      <p><#list paragraph.text?split("\n") as line>${line}<#sep><br></#sep></#list></p>
      </#if>
      </#list>
    </article>
    <section aria-labelledby="platzhalter">
      <h2 id="platzhalter">${msg("infoportal.messageText.placeholders")}</h2>
      <@own.placeholders list=placeholders/>
    </section>
    <section aria-labelledby="geliefert">
      <h2 id="geliefert">${msg("infoportal.messageText.delivered")}</h2>
      <@own.delivered subject=deliveredSubject text=deliveredText lang=lang/>
    </section>
  </div>
</@layout.html>
