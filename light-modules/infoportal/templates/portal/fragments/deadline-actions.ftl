<#ftl output_format="HTML" strip_whitespace=true>
<#-- What a reader can do about one deadline beside putting it into her calendar: deadline is as on its page. The model's
     "reminder" says how she stands to it: {done, on}; without it she is not reminded of anything. -->
<#macro actions deadline>
  <#if reminder?? && (reminder.done || !deadline.over)>
  <section class="ip-panel ip-stack" aria-labelledby="erinnerung">
    <h2 id="erinnerung">${msg("infoportal.reminders.here")}</h2>
    <#if reminder.done>
    <p>${msg("infoportal.reminders.here.done")}</p>
    <#elseif reminder.on>
    <p>${msg("infoportal.reminders.here.on")}</p>
    <#else>
    <p>${msg("infoportal.reminders.here.off")}</p>
    </#if>
    <form class="ip-actions" method="post" action="${url("fristen/" + deadline.slug + "/" + reminder.done?then("offen", "erledigt"))}">
      <button class="kern-btn kern-btn--secondary" type="submit"<#if preview??> disabled</#if>><span class="kern-label">${reminder.done?then(msg("infoportal.reminders.here.markOpen"), msg("infoportal.reminders.here.markDone"))}</span></button>
      <a class="kern-btn kern-btn--tertiary" href="${url("konto/erinnerungen")}"><span class="kern-label">${msg("infoportal.reminders.here.settings")}</span></a>
    </form>
  </section>
  </#if>
</#macro>
