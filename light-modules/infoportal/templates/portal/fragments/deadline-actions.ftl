<#ftl output_format="HTML" strip_whitespace=true>
<#-- What a reader can do about one deadline beside putting it into her calendar: deadline is as on its page. -->
<#macro actions deadline></#macro>
