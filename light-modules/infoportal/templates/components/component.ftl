<#ftl output_format="HTML" strip_whitespace=true>
<#-- What the components share. ipfn is given by the Magnolia module; the fragments of the portal's own pages call msg, url
     and shortDate by these names. -->
<#global msg = ipfn.msg>
<#global url = ipfn.url>
<#global shortDate = ipfn.shortDate>

<#-- Frame and heading. The page around may be in a language the portal does not speak: lang says which one this is. -->
<#macro frame title="">
  <#list ipfn.stylesheets() as address>
  <link rel="stylesheet" href="${address}">
  </#list>
  <div class="ip-body ip-component" lang="${ipfn.language()}">
    <#if title?has_content><h${level}>${title}</h${level}></#if>
    <#nested>
  </div>
</#macro>

<#-- Said to editors only. -->
<#macro note text>
  <#if cmsfn.editMode><div class="ip-note"><p>${text}</p></div></#if>
</#macro>

<#-- A property of the component as it was typed: Magnolia's content map gives it escaped, and this page escapes again. -->
<#function text name>
  <#return (cmsfn.decode(content)[name])!"">
</#function>

<#-- The heading's level: 2 unless the editor chose another one. -->
<#assign level = (content.headingLevel!"2")?number>
