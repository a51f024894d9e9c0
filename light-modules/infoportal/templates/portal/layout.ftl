<#ftl output_format="HTML" strip_whitespace=true>
<#-- The frame of every page. Parameters: title; section (the navigation entry that is current); wide (tables, the Desk);
     errors (a form came back: the title says so first); editor (the page has a rich-text field); refresh (seconds after
     which the page loads itself again where no script does better; 0: never). -->
<#macro html title section="" wide=false errors=false editor=false refresh=0>
<!doctype html>
<html lang="${page.lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <#if preview??><meta name="robots" content="noindex"></#if>
  <title><#if errors>${msg("infoportal.web.form.titlePrefix")} </#if>${title}<#if title != page.siteName> – ${page.siteName}</#if></title>
  <link rel="icon" type="image/svg+xml" href="${asset("mark.svg")}">
  <link rel="stylesheet" href="${asset("vendor/fira-sans.css")}">
  <link rel="stylesheet" href="${asset("vendor/kern.min.css")}">
  <link rel="stylesheet" href="${asset("portal.css")}">
  <script src="${asset("portal.js")}" defer></script>
  <#if section == "desk"><script src="${asset("desk.js")}" defer></script></#if>
  <#if refresh gt 0><noscript><meta http-equiv="refresh" content="${refresh?c}"></noscript></#if>
  <#if editor><script src="${asset("editor.js")}" defer></script></#if>
</head>
<body class="ip-body">
  <a class="ip-skip" href="#inhalt">${msg("infoportal.web.skip")}</a>
  <#if preview??><#include "/infoportal/templates/desk/preview-bar.ftl"></#if>
  <@header section wide/>
  <main id="inhalt" class="ip-main<#if wide> ip-main--wide</#if>">
    <@notice/>
    <#nested>
  </main>
  <@footer wide/>
</body>
</html>
</#macro>

<#macro header section wide>
  <header class="ip-header">
    <div class="ip-header__row<#if wide> ip-header__row--wide</#if>">
      <a class="ip-brand" href="${url("")}">
        <img class="ip-brand__mark" src="${asset("mark.svg")}" alt="" width="36" height="36">
        <span class="ip-brand__name">${page.siteName}</span>
      </a>
      <nav class="ip-nav" aria-label="${msg("infoportal.web.nav.main")}">
        <ul>
          <@entry section "faq" "faq" msg("infoportal.web.nav.faq")/>
          <@entry section "deadlines" "fristen" msg("infoportal.deadlines.nav")/>
          <#if page.material!false><@entry section "material" "material" msg("infoportal.material.nav")/></#if>
          <#if viewer.accreditor><@entry section "accreditations" "verwaltung/akkreditierungen" msg("infoportal.web.nav.accreditations")/></#if>
          <#if (page.elections!false) && !page.desk><@entry section "elections" "verwaltung/wahlen" msg("infoportal.moves.nav")/></#if>
          <#if viewer.editor && page.desk><@entry section "desk" "desk" msg("infoportal.web.nav.desk")/></#if>
        </ul>
      </nav>
      <div class="ip-account">
        <#if viewer.guest>
          <a class="ip-account__link" href="${url("registrieren")}"<#if section == "register"> aria-current="page"</#if>>${msg("infoportal.web.nav.register")}</a>
          <a class="kern-btn kern-btn--primary ip-btn--compact" href="${url("anmelden")}"<#if section == "login"> aria-current="page"</#if>><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a>
        <#else>
          <a class="ip-account__link" href="${url("konto")}"<#if section == "account"> aria-current="page"</#if>>
            <span class="kern-sr-only">${msg("infoportal.web.nav.account")} </span><span class="ip-account__name">${viewer.name}</span>
          </a>
          <form class="ip-account__logout" method="post" action="${url("abmelden")}">
            <button class="ip-textbutton" type="submit"<#if preview??> disabled</#if>>${msg("infoportal.web.nav.logout")}</button>
          </form>
        </#if>
      </div>
    </div>
  </header>
</#macro>

<#macro entry section name path label>
  <li><a href="${url(path)}"<#if section == name> aria-current="page"</#if>>${label}</a></li>
</#macro>

<#-- One-time message, for instance after a change was saved. -->
<#macro notice>
  <#if page.notice?has_content>
  <div class="ip-notice ip-notice--${(page.noticeKind!"info")}" role="status">
    <p>${page.notice}</p>
  </div>
  </#if>
</#macro>

<#macro footer wide>
  <footer class="ip-footer">
    <div class="ip-footer__row<#if wide> ip-footer__row--wide</#if>">
      <p class="ip-footer__name">${page.siteName}</p>
      <nav aria-label="${msg("infoportal.web.nav.footer")}">
        <ul>
          <#if page.help!false><li><a href="${url("seiten/hilfe")}">${msg("infoportal.web.nav.help")}</a></li></#if>
          <li><a href="${url("impressum")}">${msg("infoportal.web.nav.imprint")}</a></li>
          <li><a href="${url("datenschutz")}">${msg("infoportal.web.nav.privacy")}</a></li>
          <#if page.accessibility!false><li><a href="${url("seiten/barrierefreiheit")}">${msg("infoportal.web.nav.accessibility")}</a></li></#if>
          <#if page.otherLang??>
          <li><a href="${page.otherLang.url}" lang="${page.otherLang.code}" hreflang="${page.otherLang.code}">${page.otherLang.name}</a></li>
          </#if>
        </ul>
      </nav>
    </div>
  </footer>
</#macro>

<#-- Heading of a page: an optional line above, the title, an optional sentence below. -->
<#macro head title above="" lead="">
  <div class="ip-head">
    <#if above?has_content><p class="ip-head__above">${above}</p></#if>
    <h1>${title}</h1>
    <#if lead?has_content><p class="ip-lead">${lead}</p></#if>
  </div>
</#macro>

<#-- The way back, above a heading. -->
<#macro back href label>
  <p class="ip-back"><a href="${href}"><span aria-hidden="true">←</span> ${label}</a></p>
</#macro>

<#-- Pages of one area side by side: [{path, label, shown}]; current is the path of the present one. -->
<#macro pagesOf area current entries>
  <nav class="ip-tabs" aria-label="${area}">
    <ul>
      <#list entries as entry>
      <#if entry.shown!true>
      <li><a href="${url(entry.path)}"<#if entry.path == current> aria-current="page"</#if>>${entry.label}</a></li>
      </#if>
      </#list>
    </ul>
  </nav>
</#macro>

<#-- What a reader can do about her own account. -->
<#macro accountPages current>
  <@pagesOf area=msg("infoportal.web.account.title") current=current entries=[
    {"path": "konto", "label": msg("infoportal.account.page.overview")},
    {"path": "konto/daten", "label": msg("infoportal.account.page.data")},
    {"path": "konto/erinnerungen", "label": msg("infoportal.account.page.reminders"), "shown": viewer.reminders!false},
    {"path": "konto/passwort", "label": msg("infoportal.account.page.password")},
    {"path": "konto/zweiter-faktor", "label": msg("infoportal.account.page.secondFactor")},
    {"path": "konto/sitzungen", "label": msg("infoportal.account.page.sessions")},
    {"path": "konto/datenschutz", "label": msg("infoportal.account.page.privacy")}
  ]/>
  <#if (page.consentAsked!false) && current != "konto/datenschutz">
  <div class="ip-notice ip-notice--info">
    <p>${msg("infoportal.privacy.asked.notice")} <a href="${url("konto/datenschutz")}">${msg("infoportal.privacy.asked.link")}</a></p>
  </div>
  </#if>
</#macro>

<#-- What accreditors do. -->
<#macro staffPages current>
  <@pagesOf area=msg("infoportal.staff.pages") current=current entries=[
    {"path": "verwaltung/akkreditierungen", "label": msg("infoportal.web.accreditations.title"), "shown": viewer.accreditor},
    {"path": "verwaltung/bekannte", "label": msg("infoportal.staff.page.candidates"), "shown": viewer.accreditor},
    {"path": "verwaltung/briefe", "label": msg("infoportal.staff.page.letters"), "shown": viewer.accreditor},
    {"path": "verwaltung/gliederungen", "label": msg("infoportal.staff.page.units"), "shown": viewer.editor},
    {"path": "verwaltung/wahlen", "label": msg("infoportal.moves.nav"), "shown": page.elections!false},
    {"path": "verwaltung/zustaendigkeiten", "label": msg("infoportal.staff.page.scopes"), "shown": viewer.admin!false},
    {"path": "verwaltung/zweiter-faktor", "label": msg("infoportal.account.page.secondFactor"), "shown": viewer.admin!false},
    {"path": "verwaltung/konten", "label": msg("infoportal.staff.page.accounts"), "shown": viewer.admin && page.desk},
    {"path": "verwaltung/protokoll", "label": msg("infoportal.staff.page.audit"), "shown": viewer.admin!false}
  ]/>
</#macro>

<#-- Previous and next page of a list; either may be missing. -->
<#macro pages previous next>
  <#if previous?has_content || next?has_content>
  <nav class="ip-pages" aria-label="${msg("infoportal.web.pages.label")}">
    <#if previous?has_content><a rel="prev" href="${previous}"><span aria-hidden="true">←</span> ${msg("infoportal.web.pages.previous")}</a></#if>
    <#if next?has_content><a rel="next" href="${next}">${msg("infoportal.web.pages.next")} <span aria-hidden="true">→</span></a></#if>
  </nav>
  </#if>
</#macro>

<#-- Choices above a list as links with counts: [{label, count, selected, url}]. -->
<#macro filters items label>
  <nav class="ip-filters" aria-label="${label}">
    <ul>
      <#list items as item>
      <li><a href="${item.url}"<#if item.selected> aria-current="true"</#if>>${item.label} <span class="ip-filters__count">${item.count}</span></a></li>
      </#list>
    </ul>
  </nav>
</#macro>

<#-- State of an accreditation or an item, as a word with a colour that only repeats it. -->
<#macro badge state label>
  <span class="ip-badge ip-badge--${state}">${label}</span>
</#macro>

<#-- Digits only, for attributes and fields; text stays as it is. -->
<#function plain value>
  <#if value?is_number><#return value?c></#if>
  <#return value?string>
</#function>
