<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/desk/parts.ftl" as desk>
<@layout.html title=msg("infoportal.desk.compare.title", item.title) section="desk" wide=true>
  <@layout.back item.url + "/verlauf" msg("infoportal.desk.history")/>
  <@layout.head title=msg("infoportal.desk.compare") lead=item.title/>
  <#list fields as field>
  <section class="ip-compare" aria-labelledby="feld-${field?counter}">
    <h2 id="feld-${field?counter}">${field.label}</h2>
    <div class="ip-compare__sides">
      <div><h3>${side(older)}</h3><p class="ip-compare__text"><@desk.pieces field.pieces "old"/></p></div>
      <div><h3>${side(newer)}</h3><p class="ip-compare__text"><@desk.pieces field.pieces "new"/></p></div>
    </div>
  </section>
  <#else>
  <div class="ip-empty"><p>${msg("infoportal.desk.compare.same")}</p></div>
  </#list>
</@layout.html>

<#function side version>
  <#return msg("infoportal.desk.compare.side", version.number, dateTime(version.at), version.by)>
</#function>
