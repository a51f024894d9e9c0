[#list components as component]
  [@cms.component content=component /]
[/#list]
