import HTTP
import Platform
import TestKit
import Testing

@testable import Community

@Suite("What a page loads") struct PageAssetTests {
    let town: Town
    let home: String

    init() throws {
        town = try Town(features: features)
        home = HomePath.home(in: try town.space(.centre))
    }

    @Test func `a page of the forum loads what all pages load, then what is the forum's`() throws {
        let page = try town.visit(as: .amina).get(home + "/forum")
        #expect(names(page, "href", ".css") == ["parvis.css", "forum.css", "print.css"])
        #expect(names(page, "src", ".js") == ["parvis.js", "forum.js"])
    }

    @Test func `pages of other features do without it`() throws {
        let news = try town.visit(as: .amina).get(home)
        #expect(names(news, "href", ".css") == ["parvis.css", "news.css", "print.css"])
        #expect(names(news, "src", ".js") == ["parvis.js"])
        let account = try town.visit(as: .amina).get(AccountPaths.account())
        #expect(names(account, "href", ".css") == ["parvis.css", "accounts.css", "print.css"])
        #expect(names(account, "src", ".js") == ["parvis.js", "accounts.js"])
    }

    @Test func `a problem on the way to the forum is told in the look of the site`() throws {
        let page = try town.visit(as: .amina).get(home + "/forum/topics/999999")
        #expect(page.status == 404)
        #expect(names(page, "href", ".css") == ["parvis.css", "print.css"])
    }

    @Test func `every script of a page bears the nonce of its policy`() throws {
        let page = try town.visit(as: .amina).get(home + "/forum")
        let nonces = page.values(of: "nonce")
        #expect(nonces.count == 2 && Set(nonces).count == 1)
        let policy = try #require(page.headers["Content-Security-Policy"])
        #expect(policy.contains("script-src 'nonce-\(nonces[0])';"))
    }

    @Test func `a browser keeps them for as long as their content is the same`() throws {
        let page = try town.visit(as: .amina).get(home + "/forum")
        for address in addresses(page, "href", ".css") + addresses(page, "src", ".js") {
            let file = try town.guest().get(address)
            #expect(file.status == 200)
            #expect(file.headers["Cache-Control"] == "public, max-age=31536000, immutable")
        }
    }

    @Test func `a file named like a folder of templates is enough`() {
        let assets = PageAssets.all(in: [
            "parvis.css": "/1", "parvis.js": "/2", "polls.js": "/3", "icons.svg": "/4",
        ])
        #expect(assets["polls"]?.styles.map(\.address) == ["/1"])
        #expect(assets["polls"]?.scripts.map(\.address) == ["/2", "/3"])
    }

    private func addresses(_ page: Answer, _ attribute: String, _ ending: String) -> [String] {
        page.values(of: attribute).filter { $0.hasPrefix("/static/") && $0.contains(ending) }
    }

    private func names(_ page: Answer, _ attribute: String, _ ending: String) -> [String] {
        addresses(page, attribute, ending).map {
            String($0.dropFirst("/static/".count).prefix { $0 != "?" })
        }
    }
}
