<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign path = "verwaltung/konten/" + layout.plain(item.id)>
<@layout.html title=item.name section="accreditations" wide=true errors=form.errors?has_content>
  <@layout.back url("verwaltung/konten") msg("infoportal.web.staff.title")/>
  <@layout.head title=item.name/>
  <@ui.summary form/>
  <dl class="ip-facts">
    <div><dt>${msg("infoportal.web.account.userName")}</dt><dd>${item.userName}</dd></div>
    <div><dt>${msg("infoportal.web.account.email")}</dt><dd>${item.email}</dd></div>
  </dl>
  <form class="ip-form" method="post" action="${url(path)}" novalidate>
    <@ui.sections form/>
    <div class="ip-actions"><@ui.submit msg("infoportal.web.staff.save")/></div>
  </form>
  <#if !item.own>
  <section aria-labelledby="sperre">
    <h2 id="sperre">${msg("infoportal.web.staff.lock")}</h2>
    <#if item.enabled>
    <p>${msg("infoportal.web.staff.lock.text")}</p>
    <form method="post" action="${url(path + "/sperre")}"><div class="ip-actions"><@ui.submit msg("infoportal.web.staff.lock.submit") "danger"/></div></form>
    <#else>
    <p>${msg("infoportal.web.staff.unlock.text")}</p>
    <form method="post" action="${url(path + "/freigabe")}"><div class="ip-actions"><@ui.submit msg("infoportal.web.staff.unlock.submit") "secondary"/></div></form>
    </#if>
  </section>
  </#if>
</@layout.html>
