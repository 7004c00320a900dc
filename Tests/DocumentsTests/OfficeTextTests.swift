import Documents
import Foundation
import Testing

@Suite("The text of office documents") struct OfficeTextTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    func word(_ body: String) throws -> String {
        let text = "<w:document xmlns:w=\"\(Self.word)\"><w:body>\(body)</w:body></w:document>"
        let path = try desk.zip(
            "a.docx", [("[Content_Types].xml", "<Types/>"), ("word/document.xml", text)])
        let read = try DocumentText.read(path, mediaType: Type.docx)
        #expect(read.pages.count == 1 && !read.isPaged)
        return read.pages[0]
    }

    @Test func `a word cut into runs is one word`() throws {
        let runs = "<w:p><w:r><w:t>Project</w:t></w:r><w:r><w:t>X2024</w:t></w:r></w:p>"
        #expect(try word(runs) == "ProjectX2024")
    }

    @Test func `paragraphs are lines, tabs and breaks are white space, blanks are kept`() throws {
        let text = """
            <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/>\
            <w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p><w:p><w:r>\
            <w:t xml:space="preserve">one </w:t></w:r><w:r><w:t>two</w:t></w:r></w:p>
            """
        #expect(try word(text) == "a\tb\nc\none two")
    }

    @Test func `what was deleted or is said twice is left out`() throws {
        let text = """
            <w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>here</w:t></w:r>\
            <mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:r><w:t> box</w:t></w:r>\
            </mc:Choice><mc:Fallback><w:r><w:t> box</w:t></w:r></mc:Fallback>\
            </mc:AlternateContent></w:p>
            """
        #expect(try word(text) == "here box")
    }

    @Test func `notes at the foot are read`() throws {
        let note =
            "<w:footnotes xmlns:w=\"\(Self.word)\"><w:p><w:t>Source</w:t></w:p></w:footnotes>"
        let body = "<w:document xmlns:w=\"\(Self.word)\"><w:p><w:t>Body</w:t></w:p></w:document>"
        let path = try desk.zip(
            "a.docx", [("word/footnotes.xml", note), ("word/document.xml", body)])
        #expect(try DocumentText.read(path, mediaType: Type.docx).pages == ["Body\nSource"])
    }

    // MARK: Sheets

    func sheets(_ strings: String, _ rows: [String]) throws -> DocumentText {
        let names = rows.indices.map { number in
            "<sheet name=\"Sheet \(number + 1)\" sheetId=\"\(number + 1)\" r:id=\"r\(number)\"/>"
        }
        let relations = rows.indices.map { number in
            "<Relationship Id=\"r\(number)\" Target=\"worksheets/s\(number).xml\"/>"
        }
        var parts = rows.enumerated().map { number, rows in
            (
                "xl/worksheets/s\(number).xml",
                "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
            )
        }
        parts += [
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"urn:r\"><sheets>\(names.joined())</sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
            ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
        ]
        return try DocumentText.read(desk.zip("a.xlsx", parts), mediaType: Type.xlsx)
    }

    @Test func `cells have their texts, without how they are pronounced`() throws {
        let strings = """
            <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/>\
            <si><r><t>Hello</t></r><r><t xml:space="preserve"> world</t></r></si>
            """
        let row = """
            <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>\
            <c t="inlineStr"><is><t>inline</t></is></c><c t="str"><f>A1&amp;"x"</f><v>result</v></c>\
            <c><v>12.5</v></c><c t="b"><v>1</v></c><c t="s"><v>99</v></c></row>
            """
        let text = try sheets(strings, [row])
        #expect(text.pages == ["Sheet 1\n東京\t\tHello world\tinline\tresult\t12.5"])
    }

    @Test func `each sheet is a page`() throws {
        let text = try sheets(
            "<si><t>a</t></si>",
            ["<row><c t=\"s\"><v>0</v></c></row>", "<row><c><v>7</v></c></row>"])
        #expect(text.pages == ["Sheet 1\na", "Sheet 2\n7"])
        #expect(text.isPaged)
    }

    @Test func `each slide is a page, in the order of their numbers`() throws {
        let slide = { (word: String) in
            "<p:sld xmlns:p=\"urn:p\" xmlns:a=\"urn:a\"><a:p><a:r><a:t>\(word)</a:t></a:r></a:p></p:sld>"
        }
        let path = try desk.zip(
            "a.pptx",
            [
                ("ppt/slides/slide10.xml", slide("ten")), ("ppt/slides/slide2.xml", slide("two")),
                ("ppt/notes/slide1.xml", slide("no")),
            ])
        #expect(try DocumentText.read(path, mediaType: Type.pptx).pages == ["two", "ten"])
    }

    // MARK: OpenDocument

    func open(_ body: String, _ type: String = Type.odt, manifest: String = "<m/>") throws
        -> DocumentText
    {
        let text = """
            <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" \
            xmlns:draw="urn:d"><office:body>\(body)</office:body></office:document-content>
            """
        let path = try desk.zip(
            "a.odt", [("content.xml", text), ("META-INF/manifest.xml", manifest)])
        return try DocumentText.read(path, mediaType: type)
    }

    @Test func `paragraphs of a text are lines`() throws {
        let text = try open(
            """
            <text:h>Titre</text:h><text:p>un<text:s text:c="3"/>deux<text:tab/><text:span>tr</text:span>\
            ois</text:p><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
            """)
        #expect(text.pages == ["Titre\nun deux\ttrois"])
        #expect(!text.isPaged)
    }

    @Test func `a table in a text is no page, one of a spreadsheet is`() throws {
        let tables = ["A", "B"].map { name in
            """
            <table:table table:name="\(name)"><table:table-row><table:table-cell>\
            <text:p>in \(name)</text:p></table:table-cell></table:table-row></table:table>
            """
        }.joined()
        #expect(try open("<office:text>\(tables)</office:text>").pages == ["in A\n\tin B"])
        let sheets = try open("<office:spreadsheet>\(tables)</office:spreadsheet>", Type.ods)
        #expect(sheets.pages == ["A\nin A", "B\nin B"])
    }

    @Test func `a page of slides is a page`() throws {
        let pages =
            "<draw:page><text:p>1</text:p></draw:page><draw:page><text:p>2</text:p></draw:page>"
        #expect(try open(pages, Type.odp).pages == ["1", "2"])
    }

    @Test func `one that asks for a password is encrypted`() throws {
        #expect(throws: DocumentError.encrypted) {
            try open(
                "", manifest: "<m:file-entry xmlns:m=\"urn:m\"><m:encryption-data/></m:file-entry>")
        }
    }
}
