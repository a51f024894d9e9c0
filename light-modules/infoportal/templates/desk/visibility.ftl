<#ftl output_format="HTML" strip_whitespace=true>
<#-- Beside an item's form. visibility: who can see it; words: what editors' own words stand for; previewUrl. -->
<#import "/infoportal/templates/desk/words.ftl" as own>
<#import "/infoportal/templates/desk/visibility-parts.ftl" as parts>
<#if visibility??>
<section class="ip-desk__box ip-side" aria-labelledby="sichtbar">
  <h2 id="sichtbar">${msg("infoportal.visibility.title")}</h2>
  <@parts.who visibility/>
  <ul class="ip-side__links">
    <li><a href="${visibility.previewUrl}">${msg("infoportal.preview.open")}</a></li>
    <li><a href="${visibility.checkUrl}">${msg("infoportal.visibility.check.open")}</a></li>
  </ul>
</section>
<#elseif words??>
<section class="ip-desk__box ip-side" aria-labelledby="eigene-worte">
  <h2 id="eigene-worte">${msg("infoportal.messageText.title")}</h2>
  <p>${msg(words.inForce?then("infoportal.messageText.inForce", "infoportal.messageText.notInForce"))}</p>
  <p><a href="${previewUrl}">${msg("infoportal.messageText.preview.open")}</a></p>
  <h3>${msg("infoportal.messageText.placeholders")}</h3>
  <@own.placeholders list=words.placeholders/>
  <details class="ip-side__more">
    <summary>${msg("infoportal.messageText.delivered")}</summary>
    <@own.delivered subject=words.deliveredSubject text=words.deliveredText lang=words.lang/>
  </details>
</section>
<#elseif previewUrl??>
<p class="ip-desk__box"><a href="${previewUrl}">${msg("infoportal.preview.open")}</a></p>
</#if>
