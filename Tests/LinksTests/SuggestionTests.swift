import Community
import Content
import HTTP
import Storage
import TestKit
import Testing
import Web

@testable import Links

@Suite("Suggesting links") struct SuggestionTests {
    let here: LinksTown

    init() throws { here = try LinksTown(isOff: true) }

    @Test func `what a member suggests waits for the moderators, who publish it`() throws {
        let id = try here.add("Institut", "https://institut.example/", by: .amina)
        #expect(try here.page(id, as: .amina).words.contains("Attend la modération"))
        #expect(try here.page(id, as: .loic).status == 404)
        #expect(try !here.list().words.contains("Institut"))
        let queue = try here.visit(.malik).get("/\(here.space.slug)/moderation")
        #expect(queue.words.contains("Institut"))
        here.town.pass(3600)
        try here.accept(id)
        #expect(try here.link(id).record.due == here.town.now)
        #expect(try here.list().words.contains("Institut"))
        let notices = try here.visit(.amina).get(AccountPaths.notices())
        #expect(notices.words.contains("a relu et publié votre texte"))
    }

    @Test func `partners suggest as well, and guests do not`() throws {
        let id = try here.add("Région", "https://region.example/", by: .region)
        #expect(try !here.link(id).item.isPublished)
        #expect(try here.town.guest().get(LinksPaths.new(in: here.space)).status == 401)
    }

    @Test func `its author changes it while it waits, and no longer`() throws {
        let id = try here.add("Institut", "https://institut.example/", by: .amina)
        let edit = LinksPaths.edit(id, in: here.space)
        #expect(try here.visit(.amina).get(edit).status == 200)
        var form: FormFields = ["title": "L’institut", "address": "https://institut.example/a"]
        form.append("version", try here.visit(.amina).get(edit).input("version") ?? "")
        #expect(
            try here.visit(.amina).put(LinksPaths.link(id, in: here.space), form).status == 303)
        #expect(try here.link(id).address == "https://institut.example/a")
        try here.town.site.database.write {
            try ItemStore(db: $0).setPublished(id, true, at: here.town.now)
        }
        #expect(try here.visit(.amina).get(edit).status == 403)
    }

    @Test func `an address is there once, however it is written`() throws {
        try here.add("Page", "https://institut.example/page?b=2&utm_source=lettre")
        for written in [
            "http://institut.example/page?b=2", "HTTPS://Institut.Example:443/a/../page?b=2#haut",
            "institut.example/page?b=2&fbclid=x", "https://institut.example./page?b=2",
            "https://institut.example/page?utm_campaign=x&b=2&gclid=1#top",
            "https://institut.example/%70age?b=2",
        ] {
            let answer = try here.send("Encore", written)
            #expect(answer.status == 422, "\(written)")
            #expect(answer.text.contains(">Page</a>"))
        }
        #expect(try here.send("Autre", "https://institut.example/page?b=3").status == 303)
    }

    @Test func `an address is kept in one form`() throws {
        let id = try here.add("Page", " HTTP://EXAMPLE.org:80/a/../b?utm_source=x#y ")
        #expect(try here.link(id).address == "http://example.org/b#y")
        let point = try here.add("Point", "https://point.example.:443/%7Ea?q=%c3%a9&mtm_campaign=x")
        #expect(try here.link(point).address == "https://point.example/~a?q=%C3%A9")
    }

    @Test func `a name in letters and its code are one site`() throws {
        let id = try here.add("École", "https://École.example/")
        #expect(try here.link(id).address == "https://xn--cole-9oa.example/")
        #expect(try here.page(id, as: .malik).words.contains("école.example"))
        #expect(try here.send("Encore", "https://xn--cole-9oa.example").status == 422)
        #expect(try here.send("Encore", "http://XN--COLE-9OA.example./").status == 422)
        // Letters that only look like others are shown as their code.
        let like = try here.add("Faux", "https://аррӏе.example/")
        #expect(try here.page(like, as: .malik).words.contains("xn--80ak6aa92e.example"))
    }

    @Test func `whoever may not see a suggestion is not told which it is`() throws {
        try here.add("Secret", "https://institut.example/", by: .amina)
        let answer = try here.send("Encore", "https://institut.example/", by: .loic)
        #expect(answer.status == 422)
        #expect(!answer.words.contains("Secret"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://127.0.0.1/",
        "http://[::ffff:10.0.0.1]/", "http://localhost/", "http://192.168.1.1/admin",
        "http://169.254.169.254/latest", "http://2130706433/", "https://user:pass@bank.example/",
        "https://exa mple.org/", "https://", "ceci n’est pas une adresse", "",
        "https://intranet/", "https://exam\u{202E}ple.org/", "vbscript:msgbox(1)",
        "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "http://127.1/",
        "http://0x7f000001/", "http://0x7f.1/", "http://017700000001/", "http://0177.0.0.1/",
        "http://[::1]/", "http://[::ffff:7f00:1]/", "http://0.0.0.0/", "http://100.64.0.1/",
        "https://user@bank.example/", "https://bank.example@evil.example/", "http://localhost./",
        "http://①②⑦.0.0.1/", "https://site.example:0/", "https://site.example:65536/",
        "blob:https://site.example/x", "ftp://site.example/", "//site.example/page", "/page",
    ])
    func `a hostile address is refused with a sentence`(_ address: String) throws {
        let answer = try here.send("Site", address)
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"address-error\""))
        #expect(try here.list().words.contains("apparaîtront ici"))
    }

    @Test func `what was typed is shown again, and nothing of it runs`() throws {
        let answer = try here.send(
            "<script>alert(1)</script>", "javascript:alert('\"><b>')",
            ["description": "<img src=x>"])
        #expect(!answer.text.contains("<script>alert"))
        #expect(!answer.text.contains("<img src=x>"))
        #expect(answer.text.contains("&lt;script&gt;"))
    }

    @Test func `members publish at once where the space lets them, partners never`() throws {
        let fields: FormFields = ["on": "1", "name": "", "setting-links-open": "true"]
        #expect(
            try here.visit(.claire).put("/\(here.space.slug)/administration/modules/links", fields)
                .status
                == 303)
        #expect(
            try here.link(here.add("A", "https://a.example/", by: .amina)).item.isPublished)
        #expect(
            try !here.link(here.add("B", "https://b.example/", by: .region)).item.isPublished)
    }
}
