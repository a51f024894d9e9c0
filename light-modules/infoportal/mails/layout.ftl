<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${subject}</title>
</head>
<body style="margin:0;padding:24px;background:#f3f4f6;color:#171a2b;font:17px/1.55 'Segoe UI',Helvetica,Arial,sans-serif">
  <div style="max-width:36em;margin:0 auto;padding:28px 32px;background:#fff;border-radius:8px">
    <p style="margin:0 0 20px;font-size:14px;color:#4b5166">${site}</p>
    <h1 style="margin:0 0 20px;font-size:23px;line-height:1.3">${subject}</h1>
<#list paragraphs as paragraph>
<#if paragraph.button>
    <p style="margin:24px 0"><a href="${paragraph.text}" style="display:inline-block;padding:13px 22px;background:#171a2b;color:#fff;border-radius:4px;text-decoration:none;font-weight:600">${open}</a></p>
    <p style="margin:0 0 16px;font-size:14px;color:#4b5166;word-break:break-all">${paragraph.text}</p>
<#else>
    <p style="margin:0 0 16px"><#list paragraph.lines as line><#if line.link><a href="${line.text}" style="color:#171a2b;word-break:break-all">${line.text}</a><#else>${line.text}</#if><#sep><br></#sep></#list></p>
</#if>
</#list>
  </div>
</body>
</html>
