<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.account.page.data") section="account" errors=form.errors?has_content || addressForm.errors?has_content>
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.account.page.data")/>
    <@layout.accountPages "konto/daten"/>
    <@ui.summary form/>
    <@ui.summary addressForm/>
    <section class="ip-stack" aria-labelledby="person">
      <h2 id="person">${msg("infoportal.selfservice.data")}</h2>
      <form class="ip-form" method="post" action="${url("konto/daten")}" novalidate>
        <@ui.sections form/>
        <div class="ip-actions"><@ui.submit msg("infoportal.selfservice.save")/></div>
      </form>
    </section>
    <section class="ip-stack" aria-labelledby="adresse">
      <h2 id="adresse">${msg("infoportal.address.title")}</h2>
      <dl class="ip-facts">
        <div><dt>${msg("infoportal.address.present")}</dt><dd>${email?has_content?then(email, msg("infoportal.address.none"))}</dd></div>
        <div><dt>${msg("infoportal.web.account.userName")}</dt><dd>${userName}</dd></div>
      </dl>
      <p>${msg("infoportal.address.how")}</p>
      <form class="ip-form" method="post" action="${url("konto/daten/adresse")}" novalidate>
        <@ui.sections addressForm/>
        <div class="ip-actions"><@ui.submit msg("infoportal.address.submit")/></div>
      </form>
    </section>
    <#if member??>
    <section class="ip-stack" aria-labelledby="antrag">
      <h2 id="antrag">${msg("infoportal.selfservice.application")}</h2>
      <dl class="ip-facts">
        <div><dt>${msg("infoportal.web.account.function")}</dt><dd>${member.function}</dd></div>
        <#if member.unit?has_content><div><dt>${msg("infoportal.web.account.unit")}</dt><dd>${member.unit}</dd></div></#if>
      </dl>
      <p>${msg("infoportal.selfservice.application.how")}</p>
    </section>
    </#if>
  </div>
</@layout.html>
