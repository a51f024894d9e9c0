<#ftl output_format="HTML" strip_whitespace=true>
<#-- What is wrong with definitions: for administrators, on the Desk's home page and the page of definitions. -->
<#macro problems list>
  <#if list?has_content>
  <section class="ip-errors" aria-labelledby="definitionsfehler">
    <h2 id="definitionsfehler">${msg((list?size == 1)?then("infoportal.types.problems.one", "infoportal.types.problems.many"), list?size)}</h2>
    <p>${msg("infoportal.types.problems.text")}</p>
    <ul>
      <#list list as entry>
      <li><strong>${entry.file}<#if entry.line gt 0>, ${msg("infoportal.types.line", entry.line)}</#if></strong><br>
        <#if entry.path?has_content><code>${entry.path}</code>: </#if>${entry.problem}</li>
      </#list>
    </ul>
    <#nested>
  </section>
  </#if>
</#macro>
