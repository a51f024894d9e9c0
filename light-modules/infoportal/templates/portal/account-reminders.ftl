<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.reminders.title") section="account" errors=form.errors?has_content>
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.reminders.title") lead=msg("infoportal.reminders.lead")/>
    <@layout.accountPages "konto/erinnerungen"/>
    <#if !hasAddress>
    <div class="ip-notice ip-notice--warning"><p>${msg("infoportal.reminders.noAddress")} <a href="${url("konto/daten")}">${msg("infoportal.reminders.noAddress.link")}</a></p></div>
    </#if>
    <@ui.summary form/>
    <section class="ip-stack" aria-labelledby="wuensche">
      <h2 id="wuensche">${msg("infoportal.reminders.settings")}</h2>
      <form class="ip-form" method="post" action="${url("konto/erinnerungen")}" novalidate>
        <@ui.sections form/>
        <div class="ip-actions"><@ui.submit msg("infoportal.reminders.save")/></div>
      </form>
    </section>
    <section class="ip-stack" aria-labelledby="naechste">
      <h2 id="naechste">${msg("infoportal.reminders.next")}</h2>
      <#if upcoming?has_content>
      <ol class="ip-history">
        <#list upcoming as mail>
        <li>
          <p class="ip-history__what">${mail.today?then(msg("infoportal.reminders.next.today"), msg("infoportal.reminders.next.day", longDate(mail.day)))}</p>
          <#list mail.deadlines as deadline>
          <p><a href="${url("fristen/" + deadline.slug)}">${deadline.title}</a><br><span class="ip-hint">${deadline.election}: ${deadline.when}</span></p>
          </#list>
        </li>
        </#list>
      </ol>
      <#if more gt 0><p class="ip-hint">${msg("infoportal.reminders.next.more", more)}</p></#if>
      <#elseif !on>
      <p>${msg("infoportal.reminders.next.off")}</p>
      <#elseif !daysChosen>
      <p>${msg("infoportal.reminders.next.noDays")}</p>
      <#else>
      <p>${msg("infoportal.reminders.next.none")}</p>
      </#if>
      <p><a href="${url("fristen")}">${msg("infoportal.reminders.next.deadlines")}</a></p>
    </section>
    <section class="ip-stack" aria-labelledby="erledigt">
      <h2 id="erledigt">${msg("infoportal.reminders.done")}</h2>
      <#if done?has_content>
      <p>${msg("infoportal.reminders.done.lead")}</p>
      <ul class="ip-rows">
        <#list done as deadline>
        <li class="ip-row ip-row--two">
          <div class="ip-row__main">
            <h3><a href="${url("fristen/" + deadline.slug)}">${deadline.title}</a></h3>
            <p>${deadline.election}: ${deadline.when}</p>
          </div>
          <form class="ip-row__state" method="post" action="${url("konto/erinnerungen/offen")}">
            <input type="hidden" name="deadline" value="${deadline.id}">
            <button class="kern-btn kern-btn--secondary ip-btn--compact" type="submit" aria-label="${msg("infoportal.reminders.reopen")}: ${deadline.title}, ${deadline.election}"><span class="kern-label">${msg("infoportal.reminders.reopen")}</span></button>
          </form>
        </li>
        </#list>
      </ul>
      <#else>
      <p>${msg("infoportal.reminders.done.none")}</p>
      </#if>
    </section>
  </div>
</@layout.html>
