<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.web.staff.title") section="accreditations" wide=true errors=form.errors?has_content>
  <@layout.head title=msg("infoportal.web.staff.title") lead=msg("infoportal.web.staff.lead")/>
  <@layout.staffPages "verwaltung/konten"/>
  <@ui.summary form/>
  <ul class="ip-rows">
    <#list items as item>
    <li class="ip-row">
      <div class="ip-row__main">
        <h2><a href="${url("verwaltung/konten/" + layout.plain(item.id))}">${item.name}</a><#if item.own> ${msg("infoportal.web.staff.own")}</#if></h2>
        <p>${item.roles?join(", ")}</p>
      </div>
      <p class="ip-row__side">${item.email}</p>
      <p class="ip-row__state"><#if !item.enabled><@layout.badge "rejected" msg("infoportal.web.staff.locked")/></#if></p>
    </li>
    </#list>
  </ul>
  <section class="ip-panel" aria-labelledby="einladen">
    <h2 id="einladen">${msg("infoportal.web.staff.invite")}</h2>
    <p>${msg("infoportal.web.staff.invite.text")}</p>
    <form class="ip-form" method="post" action="${url("verwaltung/konten")}" novalidate>
      <@ui.sections form/>
      <div class="ip-actions"><@ui.submit msg("infoportal.web.staff.invite.submit")/></div>
    </form>
  </section>
</@layout.html>
