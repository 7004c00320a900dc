import Testing

@testable import Web

@Suite("The head of a page") struct PageHeadTests {
    private func head(_ page: String, at address: String = "https://example.org/a/b") throws
        -> PageHead
    {
        PageHead(Array(page.utf8), at: try WebAddress(address))
    }

    @Test func `a page is known by its title, description, site and address`() throws {
        let head = try head(
            """
            <!DOCTYPE html><html lang=fr><head><meta charset="utf-8">
            <title> La VAE
              pas &agrave; pas &amp; &laquo;&nbsp;s&ucirc;re&nbsp;&raquo; </title>
            <META NAME='Description' CONTENT='D&eacute;marches &#60;b&#62; &#x1F600;'>
            <meta property="og:title" content="Autre"><meta property=og:site_name content=IRT>
            <link rel="canonical" href="/vae?utm_source=x">
            </head><body><title>Non</title></body></html>
            """)
        #expect(head.title == "La VAE pas à pas & « sûre »")
        #expect(head.description == "Démarches <b> 😀")
        #expect(head.site == "IRT")
        #expect(head.canonical?.text == "https://example.org/vae?utm_source=x")
    }

    @Test func `Open Graph says what the page does not`() throws {
        let head = try head(
            """
            <title> </title><meta property="og:title" content="Titre">
            <meta property="og:description" content="Suite"><meta property="og:url" content="/c">
            """)
        #expect(head.title == "Titre" && head.description == "Suite")
        #expect(head.canonical?.path == "/c")
    }

    @Test func `a title is found where no other is`() throws {
        let pages = [
            "<svg><title>Logo</title></svg><title>Page</title>",
            "<script>'<title>Non</title>'</script><title>Page</title>",
            "<!-- <title>Non</title> --><title>Page</title>", "<!--><title>Page</title>",
            "<style><title>Non</title></style><title>Page</title>",
            "<a title='<title>Non</title>'><TITLE\n>Page</TITLE >",
            "<p foo=\"<title>Non</title>\"><title>Page", "<?php <title x ?><title>Page</title>",
            "<textarea><title>Non</title></textarea><title>Page</title>",
            "<br/><title/>Page</title>",
        ]
        for page in pages { #expect(try head(page).title == "Page", "\(page)") }
    }

    @Test func `a title has no tags, no lines and no hidden signs, and an end`() throws {
        let hidden = try head("<title>a<b>c</b>\u{202E}d\u{0}e&#8238;f&#0;\u{7}\r\n g</title>")
        #expect(hidden.title == "a<b>c</b>def g")
        let long = try head("<title>" + String(repeating: "é", count: 5_000) + "</title>")
        #expect(long.title?.count == PageHead.longestTitle)
        #expect(try head("<p>Bonjour").title == nil)
    }

    @Test func `icons are told in the order of their fitness`() throws {
        let head = try head(
            """
            <base href="/site/"><link rel="shortcut icon" href="small.ico" sizes="16x16">
            <link rel=icon type="image/svg+xml" href=drawing.svg>
            <link rel="icon" href="//cdn.test/large.png" sizes="192x192 512x512">
            <link rel="apple-touch-icon" href="touch.png"><link rel="icon" href="fit.png" sizes="32x32">
            <link rel="icon" href="data:image/png;base64,AAAA"><link rel="icon" href="javascript:x">
            <link rel="icon" href="fit.png"><link rel="stylesheet" href="icon.css"><link rel=icon>
            """)
        #expect(
            head.icons.map(\.address.text) == [
                "https://example.org/site/fit.png", "https://example.org/site/touch.png",
                "https://cdn.test/large.png", "https://example.org/site/small.ico",
                "https://example.org/site/drawing.svg", "https://example.org/favicon.ico",
            ])
        #expect(head.icons.map(\.side) == [32, 180, 512, 16, nil, nil])
        #expect(head.icons.map(\.isDrawing) == [false, false, false, false, true, false])
    }

    @Test func `addresses that are none of the web are passed over`() throws {
        let head = try head(
            "<base href='javascript:x'><link rel=canonical href='javascript:alert(1)'>"
                + "<meta property=og:url content='http://u@x/'>")
        #expect(head.canonical == nil)
        #expect(head.icons.map(\.address.text) == ["https://example.org/favicon.ico"])
    }

    @Test func `256 KiB of a page are read`() throws {
        let start = String(repeating: " ", count: PageHead.longest - 10)
        #expect(try head(start + "<title>Page</title>").title == "Pag")
        #expect(try head(start + " <meta name=description content=x>").description == nil)
    }

    @Test(arguments: [
        String(repeating: "<p a b c='", count: 25_000), String(repeating: "<!--", count: 60_000),
        String(repeating: "<div>", count: 50_000) + String(repeating: "</b>", count: 3_000),
        "<p " + (0..<40_000).map { "a\($0)" }.joined(separator: " ") + "><title>x</title>",
        String(repeating: "&#1", count: 80_000), String(repeating: "</title", count: 30_000),
        "<title>" + String(repeating: "</titl", count: 40_000),
        String(repeating: "<![CDATA[", count: 20_000),
        "<meta name=description content='" + String(repeating: "&amp", count: 60_000),
        String(repeating: "<link rel=icon href=a>", count: 11_000),
    ])
    func `a page made to be slow is read once like any other`(page: String) throws {
        _ = try head(page)
    }
}
