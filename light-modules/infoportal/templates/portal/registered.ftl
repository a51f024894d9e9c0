<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=msg("infoportal.web.registered.title") section="register">
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.web.registered.title") lead=msg("infoportal.web.registered.lead")/>
    <h2>${msg("infoportal.web.registered.next")}</h2>
    <ol class="ip-steps">
      <#list ["step1", "step2", "step3"] as step>
      <li><h3>${msg("infoportal.web.registered." + step + ".title")}</h3><p>${msg("infoportal.web.registered." + step + ".text")}</p></li>
      </#list>
    </ol>
    <p class="ip-aside">${msg("infoportal.web.registered.noMail")}</p>
  </div>
</@layout.html>
