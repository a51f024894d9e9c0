<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/faq.ftl" as questions>
<#import "/infoportal/templates/portal/fragments/deadlines.ftl" as dates>
<@layout.html title=page.siteName section="home">
  <section class="ip-hero<#if !election??> ip-hero--plain</#if>">
    <div class="ip-hero__text">
      <#if viewer.guest || viewer.state == "none">
      <h1>${msg("infoportal.web.home.title")}</h1>
      <p class="ip-lead">${msg("infoportal.web.home.lead")}</p>
      <#else>
      <h1>${msg("infoportal.web.home.welcome", viewer.name)}</h1>
      <p class="ip-lead">${msg("infoportal.web.home.state." + viewer.state)}</p>
      </#if>
      <@next/>
    </div>
    <#if election??><@countdown election/></#if>
  </section>

  <#if deadlines?has_content>
  <section class="ip-homedeadlines" aria-labelledby="fristen">
    <h2 id="fristen">${msg("infoportal.deadlines.home")}</h2>
    <@dates.cards deadlines/>
    <p class="ip-more"><a href="${url("fristen")}">${msg("infoportal.deadlines.home.all")} <span aria-hidden="true">→</span></a></p>
  </section>
  </#if>

  <div class="ip-columns">
    <section class="ip-columns__main" aria-labelledby="fragen">
      <h2 id="fragen">${msg("infoportal.web.home.faqs")}</h2>
      <#if faqs?has_content>
        <@questions.links faqs/>
        <#if faqTotal gt faqs?size><p class="ip-more"><a href="${url("faq")}">${msg("infoportal.web.home.allFaqs", faqTotal)} <span aria-hidden="true">→</span></a></p></#if>
      <#else>
        <p>${msg("infoportal.web.home.noFaqs")}</p>
      </#if>
    </section>
    <aside class="ip-columns__side" aria-label="${msg("infoportal.web.home.aside")}">
      <@questions.search ""/>
      <#if viewer.accredited && viewer.audiences?has_content>
      <div class="ip-note">
        <h2>${msg("infoportal.web.home.circles")}</h2>
        <ul class="ip-tags">
          <#list viewer.audiences as audience><#if audience != "public"><li>${msg("infoportal.audience." + audience)}</li></#if></#list>
        </ul>
        <p>${msg("infoportal.web.home.circlesText")}</p>
      </div>
      <#elseif viewer.guest>
      <div class="ip-note">
        <h2>${msg("infoportal.web.home.members.title")}</h2>
        <p>${msg("infoportal.web.home.members.text")}</p>
        <ol class="ip-steps ip-steps--small">
          <li>${msg("infoportal.web.home.members.step1")}</li>
          <li>${msg("infoportal.web.home.members.step2")}</li>
          <li>${msg("infoportal.web.home.members.step3")}</li>
        </ol>
      </div>
      </#if>
    </aside>
  </div>
</@layout.html>

<#-- The one or two things to do next, by who is looking. -->
<#macro next>
  <p class="ip-actions">
  <#if viewer.guest>
    <a class="kern-btn kern-btn--primary" href="${url("anmelden")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a>
    <a class="kern-btn kern-btn--secondary" href="${url("registrieren")}"><span class="kern-label">${msg("infoportal.web.nav.register")}</span></a>
  <#elseif viewer.accredited || viewer.state == "none">
    <a class="kern-btn kern-btn--primary" href="${url("faq")}"><span class="kern-label">${msg("infoportal.web.home.toFaq")}</span></a>
    <#if viewer.accreditor><a class="kern-btn kern-btn--secondary" href="${url("verwaltung/akkreditierungen")}"><span class="kern-label">${msg("infoportal.web.nav.accreditations")}</span></a></#if>
    <#if viewer.editor><a class="kern-btn kern-btn--secondary" href="${url("desk")}"><span class="kern-label">${msg("infoportal.web.nav.desk")}</span></a></#if>
  <#else>
    <a class="kern-btn kern-btn--primary" href="${url("konto")}"><span class="kern-label">${msg("infoportal.web.home.toAccount")}</span></a>
    <a class="kern-btn kern-btn--secondary" href="${url("faq")}"><span class="kern-label">${msg("infoportal.web.home.toFaq")}</span></a>
  </#if>
  </p>
</#macro>

<#macro countdown election>
  <section class="ip-count" aria-labelledby="wahl">
    <#if election.daysLeft gte 0>
    <p class="ip-count__ring<#if election.daysLeft gte 1000> ip-count__ring--long</#if>">
      <#if election.daysLeft == 0>
      <span class="ip-count__today">${msg("infoportal.web.home.election.today")}</span>
      <#else>
      <span class="ip-count__number">${election.daysLeft?c}</span>
      <span class="ip-count__unit">${msg((election.daysLeft == 1)?then("infoportal.web.home.election.day", "infoportal.web.home.election.days"))}</span>
      </#if>
    </p>
    </#if>
    <div class="ip-count__text">
      <h2 id="wahl">${election.title}</h2>
      <p class="ip-count__date"><time datetime="${election.day}">${longDate(election.day)}</time></p>
      <p><#if election.daysLeft lt 0>${msg("infoportal.web.home.election.over")}<#else>${election.jurisdiction}</#if></p>
      <#if (election.runoff!)?has_content><p>${msg("infoportal.web.home.election.runoff")} <time datetime="${election.runoff}">${longDate(election.runoff)}</time></p></#if>
      <#if (election.summary!)?has_content><p class="ip-count__summary">${election.summary}</p></#if>
    </div>
  </section>
</#macro>
