<#ftl output_format="HTML" strip_whitespace=true>
<#-- A stack of letters, as XHTML for the PDF: DIN 5008 form B, the address in the window. -->
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">
<head>
  <title>${title}</title>
  <meta name="description" content="${title}"/>
  <meta name="author" content="${site}"/>
  <style>
    @page { size: A4; margin: 25mm 20mm 20mm 25mm }
    body { margin: 0; font-family: 'Letter'; font-size: 11pt; line-height: 1.4; color: #000 }
    div.letter { page-break-before: always }
    div.letter.first { page-break-before: avoid }
    /* the window: 20 mm from the left, 45 mm from the top; the page's margins are taken off */
    div.window { margin-left: -5mm; margin-top: 20mm; height: 45mm; width: 85mm }
    p.sender { margin: 0; height: 17.7mm; padding: 0 0 0 5mm; font-size: 7.5pt; line-height: 1.3; width: 80mm }
    p.recipient { margin: 0; padding-left: 5mm; line-height: 1.25 }
    p.date { margin: 8.5mm 0 8mm 0; text-align: right }
    h1 { margin: 0 0 6mm 0; font-size: 13.5pt; font-weight: normal; line-height: 1.3 }
    p { margin: 0 0 4mm 0 }
    p.quote { margin-left: 8mm }
    table { margin: 0 0 5mm 0; border-collapse: collapse; width: 100% }
    th, td { padding: 1.6mm 3mm; border: 0.3pt solid #555; text-align: left; vertical-align: top; font-weight: normal }
    th { width: 34mm }
    td { font-size: 13pt; letter-spacing: 0.3pt }
  </style>
</head>
<body>
  <#list letters as letter>
  <div class="letter<#if letter?is_first> first</#if>" lang="${letter.language}">
    <div class="window">
      <p class="sender">${letter.sender}</p>
      <p class="recipient"><#list letter.recipient as line>${line}<#sep><br/></#sep></#list></p>
    </div>
    <p class="date">${letter.date}</p>
    <h1>${letter.subject}</h1>
    <#list letter.paragraphs as paragraph>
    <#if paragraph.kind == "facts">
    <table>
      <#list paragraph.facts as fact>
      <tr><th scope="row">${fact.name}</th><td>${fact.value}</td></tr>
      </#list>
    </table>
    <#else>
    <p<#if paragraph.kind == "quote"> class="quote"</#if>><#list paragraph.lines as line>${line}<#sep><br/></#sep></#list></p>
    </#if>
    </#list>
  </div>
  </#list>
</body>
</html>
