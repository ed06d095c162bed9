// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

/** How the page looks, on paper first: A4, black on white, marks that need no colour. */
final class DiffStyle {

    static final String CSS = """
            @page { size: A4; margin: 7mm 8mm } @page sheet { size: A4 landscape; margin: 5mm 7mm }
            * { box-sizing: border-box }
            body { font: 9pt/1.4 "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
              color: #1a1a1a; background: #fff; max-width: 190mm; margin: 6mm auto; padding: 0 4mm }
            header { border-bottom: 1.2pt solid #1a1a1a; margin-bottom: 2mm; display: grid; grid-template-columns: 1fr auto; column-gap: 6mm }
            h1 { font-size: 15pt; margin: 0; grid-column: 1 }
            .places { margin: .5mm 0 1mm; font-size: 11pt; grid-column: 1 } .places span { color: #555; font-size: 8pt }
            .about { margin: 0; grid-column: 2; grid-row: 1; align-self: end; text-align: right; color: #333; font-size: 8pt }
            .key { margin: 0 0 1mm; grid-column: 2; grid-row: 2; align-self: end; text-align: right; font-size: 8pt; white-space: nowrap }
            .key span { margin-left: 2mm }
            code { font-size: 7pt }
            h2 { font-size: 10.5pt; margin: 2.5mm 0 1mm; break-after: avoid }
            table { width: 100%; border-collapse: collapse; table-layout: fixed }
            .c1 { width: 14mm } .c2 { width: 52mm } :lang(en) .c1 { width: 25mm }
            th, td { border: .4pt solid #999; padding: .55mm 1.2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
            th, .mark, .agencies td:first-child { overflow-wrap: normal }
            thead th { background: #e9e9e9; font-weight: 600 }
            thead { display: table-header-group } tr { break-inside: avoid }
            .group th { background: #f2f2f2; font-weight: 600 } .group, .agencies { break-after: avoid }
            .agencies td { background: #fafafa }
            .mark { white-space: nowrap; font-weight: 600 }
            .add .mark, .key .add { color: #0a5c2b } .drop .mark, .key .drop { color: #96190f }
            .change .mark, .key .change { color: #7a4b00 } tr.keep, .key .keep { color: #555 }
            small { color: #555; font-size: 7.4pt; font-weight: 400 }
            sup { line-height: 0; font-size: 6.4pt; margin-left: .3mm } a { color: inherit; text-decoration: none }
            ol { margin: 0; padding-left: 6mm; font-size: 7.8pt } ol.clauses { columns: 3; column-gap: 5mm }
            blockquote { margin: .4mm 0 1.4mm; padding-left: 2mm; border-left: 1pt solid #bbb; white-space: pre-line }
            footer { margin-top: 2.5mm; padding-top: 1mm; border-top: .4pt solid #999; color: #555; font-size: 7.4pt }
            .one { page: sheet } .sheet { columns: 3; column-gap: 3mm; column-fill: balance; font-size: 7.5pt; line-height: 1.16; text-align: justify }
            .sheet p { margin: 0 0 .4mm; orphans: 2; widows: 2 } .sheet .keep { text-align: start } .sheet i { font-style: normal; color: #444 } .sheet span b { margin-left: .6mm }
            .sheet .change b { color: #7a4b00 } .sheet .add b { color: #0a5c2b } .sheet .drop b { color: #96190f }
            @media print { body { font-size: 7.5pt; line-height: 1.16; margin: 0; padding: 0; max-width: none; print-color-adjust: exact;
              -webkit-print-color-adjust: exact } .screen, .one footer { display: none } h1 { font-size: 12pt } h2 { font-size: 9pt; margin: 1.4mm 0 .6mm }
              th, td { padding: 0 .8mm } .places { font-size: 9pt; margin: 0 } .places span, small, ol, sup, code, .key, .about { font-size: 7.5pt }
              header { margin-bottom: 1mm; border-bottom-width: .8pt } .key { margin: 0 }
              footer { font-size: 7.5pt; margin-top: 1mm; padding-top: .5mm; line-height: 1 } .id { display: none } }
            @media print { :lang(en) .sheet { line-height: 1.11; letter-spacing: -.02mm } :lang(en) .sheet p { margin-bottom: .2mm } }
            @media screen { .sheet { display: none } a:hover { text-decoration: underline } li:target { background: #fff3c4 } }
            """;

    private DiffStyle() {
    }
}
