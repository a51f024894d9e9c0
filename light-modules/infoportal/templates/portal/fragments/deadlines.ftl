<#ftl output_format="HTML" strip_whitespace=true>
<#-- Deadlines as a list: [{slug, title, election, kind, kindLabel, law, when, datetime, number, weekday, month, year,
     countdown, over, soon, moved?}]. -->
<#macro rows list>
  <ol class="ip-deadlines">
    <#list list as item><@row item/></#list>
  </ol>
</#macro>

<#macro row item>
  <li class="ip-deadline<#if item.over> ip-deadline--over</#if>">
    <p class="ip-deadline__day" aria-hidden="true">
      <span class="ip-deadline__weekday">${item.weekday}</span>
      <span class="ip-deadline__number">${item.number?c}</span>
      <span class="ip-deadline__month">${item.month}</span>
    </p>
    <div class="ip-deadline__what">
      <p class="ip-deadline__title"><a href="${url("fristen/" + item.slug)}">${item.title}</a></p>
      <p class="ip-deadline__when"><time datetime="${item.datetime}">${item.when}</time></p>
      <#if item.moved??><p class="ip-deadline__moved"><@old item.moved/></p></#if>
      <p class="ip-deadline__about"><@kind item/> <span>${item.election}</span><#if item.law?has_content> <span>${item.law}</span></#if></p>
    </div>
    <p class="ip-deadline__left<#if item.soon> ip-deadline__left--soon</#if>">${item.countdown}</p>
  </li>
</#macro>

<#-- The kind: a shape repeats it that the drawing uses, too. -->
<#macro kind item><span class="ip-deadline__kind ip-deadline__kind--${item.kind}">${item.kindLabel}</span></#macro>

<#-- When it was before. -->
<#macro old moved>${msg(moved.byLaw?then("infoportal.deadlines.otherwise", "infoportal.deadlines.before"))} <del>${moved.from}</del></#macro>

<#-- The next one, large. -->
<#macro next item level=2>
  <section class="ip-next" aria-labelledby="naechste">
    <p class="ip-count__ring<#if item.daysLeft gte 1000> ip-count__ring--long</#if>" aria-hidden="true">
      <#if item.daysLeft == 0>
      <span class="ip-count__today">${msg("infoportal.deadlines.ring.today")}</span>
      <#else>
      <span class="ip-count__number">${item.daysLeft?c}</span>
      <span class="ip-count__unit">${msg((item.daysLeft == 1)?then("infoportal.deadlines.ring.day", "infoportal.deadlines.ring.days"))}</span>
      </#if>
    </p>
    <div class="ip-next__text">
      <h${level} id="naechste" class="ip-next__above">${msg("infoportal.deadlines.next")}</h${level}>
      <p class="ip-next__title"><a href="${url("fristen/" + item.slug)}">${item.title}</a></p>
      <p class="ip-next__when"><time datetime="${item.datetime}">${item.when}</time> <span class="kern-sr-only">(${item.countdown})</span></p>
      <#if item.moved??><p><@old item.moved/></p></#if>
      <p class="ip-deadline__about"><@kind item/> <span>${item.election}</span></p>
    </div>
  </section>
</#macro>

<#-- Months on a line. The drawing says nothing that the links beside it and the list do not say. -->
<#macro timeline parts>
  <nav class="ip-timeline" aria-label="${msg("infoportal.deadlines.timeline")}">
    <ol class="ip-timeline__months">
      <#list parts as part>
      <li class="ip-timeline__part<#if part.months gt 1> ip-timeline__part--gap</#if><#if part.today??> ip-timeline__part--today</#if>">
        <@drawing part/>
        <#if part.months gt 1>
        <span class="ip-timeline__name">${msg("infoportal.deadlines.timeline.gap", part.months)}</span>
        <#elseif part.count gt 0>
        <a class="ip-timeline__name" href="#${part.id}"><span aria-hidden="true">${part.short} ${part.year?c}</span><span class="kern-sr-only">${part.name}: ${msg((part.count == 1)?then("infoportal.deadlines.count.one", "infoportal.deadlines.count.many"), part.count)}</span></a>
        <#else>
        <span class="ip-timeline__name"><span aria-hidden="true">${part.short} ${part.year?c}</span><span class="kern-sr-only">${part.name}: ${msg("infoportal.deadlines.count.none")}</span></span>
        </#if>
        <#if part.today??><span class="ip-timeline__today" aria-hidden="true">${msg("infoportal.deadlines.today")}</span></#if>
      </li>
      </#list>
    </ol>
    <ul class="ip-timeline__key" aria-hidden="true">
      <li class="ip-deadline__kind ip-deadline__kind--exclusion">${msg("infoportal.types.rule.kind.exclusion")}</li>
      <li class="ip-deadline__kind">${msg("infoportal.deadlines.timeline.other")}</li>
      <li class="ip-deadline__kind ip-deadline__kind--poll">${msg("infoportal.deadlines.timeline.poll")}</li>
    </ul>
  </nav>
</#macro>

<#macro drawing part>
  <svg class="ip-timeline__drawing" aria-hidden="true" focusable="false" width="100%" height="56">
    <line class="ip-timeline__line<#if part.months gt 1> ip-timeline__line--gap</#if>" x1="0" x2="100%" y1="46" y2="46"/>
    <#if part.months == 1><line class="ip-timeline__tick" x1="0.5" x2="0.5" y1="41" y2="51"/></#if>
    <#list part.spans as span><rect class="ip-timeline__span" x="${span.x?c}%" y="43" width="${span.width?c}%" height="6" rx="3"/></#list>
    <#if part.today??><line class="ip-timeline__now" x1="${part.today?c}%" x2="${part.today?c}%" y1="2" y2="54"/></#if>
    <#list part.marks as mark>
    <#assign y = 46 - 12 * mark.level>
    <#if mark.kind == "poll">
    <circle class="ip-timeline__poll" cx="${mark.x?c}%" cy="${y?c}" r="7"/><circle class="ip-timeline__mark" cx="${mark.x?c}%" cy="${y?c}" r="2.5"/>
    <#else>
    <circle class="ip-timeline__mark<#if mark.kind == "other"> ip-timeline__mark--other</#if>" cx="${mark.x?c}%" cy="${y?c}" r="5"/>
    </#if>
    </#list>
  </svg>
</#macro>

<#-- The next ones as cards, for the start page and for pages of others. -->
<#macro cards list level=3>
  <ul class="ip-cards ip-deadlinecards">
    <#list list as item>
    <li class="ip-card"><a href="${url("fristen/" + item.slug)}">
      <span class="ip-deadline__left<#if item.soon> ip-deadline__left--soon</#if>">${item.countdown}</span>
      <span class="ip-card__title">${item.title}</span>
      <span class="ip-card__text"><time datetime="${item.datetime}">${item.when}</time></span>
      <span class="ip-card__text">${item.election}</span>
    </a></li>
    </#list>
  </ul>
</#macro>

<#-- What moved: [{title, slug, from, to?}]. -->
<#macro moves list>
  <ul class="ip-moves">
    <#list list as move>
    <li>
      <p class="ip-moves__title"><#if move.slug?has_content><a href="${url("fristen/" + move.slug)}">${move.title}</a><#else>${move.title}</#if></p>
      <@fromTo move/>
    </li>
    </#list>
  </ul>
</#macro>

<#macro fromTo move>
  <p><span class="kern-sr-only">${msg("infoportal.deadlines.before")} </span><del>${move.from}</del> <span aria-hidden="true">→</span>
    <#if move.to??><span class="kern-sr-only">${msg("infoportal.deadlines.now")} </span><strong>${move.to}</strong><#else><strong>${msg("infoportal.deadlines.withdrawn")}</strong></#if></p>
</#macro>
