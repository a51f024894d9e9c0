<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign changed = theirs?filter(entry -> entry.differs)>
<@layout.html title=msg("infoportal.desk.conflict.title") section="desk" wide=true editor=true>
  <@layout.head title=msg("infoportal.desk.conflict.title") lead=msg("infoportal.desk.conflict.lead")/>
  <section aria-labelledby="vergleich">
    <h2 id="vergleich">${msg("infoportal.desk.conflict.compare")}</h2>
    <#list changed as entry>
    <div class="ip-compare">
      <h3>${entry.label}</h3>
      <div class="ip-compare__sides">
        <div><h4>${msg("infoportal.desk.conflict.theirs")}</h4><p class="ip-compare__text">${entry.theirs!"–"}</p></div>
        <div><h4>${msg("infoportal.desk.conflict.mine")}</h4><p class="ip-compare__text">${entry.mine!"–"}</p></div>
      </div>
    </div>
    <#else>
    <p>${msg("infoportal.desk.conflict.same")}</p>
    </#list>
  </section>
  <section aria-labelledby="meins">
    <h2 id="meins">${msg("infoportal.desk.conflict.yours")}</h2>
    <form class="ip-form ip-form--desk" method="post" action="${item.url}"<#if form.multipart!false> enctype="multipart/form-data"</#if> novalidate data-unsaved>
      <input type="hidden" name="_revision" value="${layout.plain(item.revision)}">
      <div class="ip-desk__fields"><@ui.sections form/></div>
      <div class="ip-desk__side">
        <p>${msg("infoportal.desk.conflict.help")}</p>
        <div class="ip-actions ip-actions--stacked">
          <@ui.submit msg("infoportal.desk.conflict.save") "primary" "_action" "save"/>
          <a class="kern-btn kern-btn--secondary" href="${item.url}"><span class="kern-label">${msg("infoportal.desk.conflict.discard")}</span></a>
        </div>
      </div>
    </form>
  </section>
</@layout.html>
