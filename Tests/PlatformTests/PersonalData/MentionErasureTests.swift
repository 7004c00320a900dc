import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("Erasing somebody who was mentioned") struct MentionErasureTests {
    let here: PersonalTown

    init() throws { here = try PersonalTown() }

    private var town: Town { here.town }

    @Test func `their name goes from every text that named them`() throws {
        let amina = try town.person(.amina)
        let loic = try town.visit(as: .loic)
        let text = "Merci @Amina Haddad et @Sofia Martins."
        #expect(
            try loic.post(
                "/\(here.space.slug)/items/\(here.news)/comments", ["text": text]
            ).status == 303)
        try loic.post(here.topicAddress + "/posts", ["text": text])
        let malik = try town.visit(as: .malik)
        let published = try malik.post(
            "/\(here.space.slug)/news",
            [
                "title": "Merci", "summary": "", "body": text, "category": "",
                "audience": "space", "when": "now", "publish_day": "", "publish_time": "",
                "expires_day": "", "expires_time": "", "comments_open": "1",
            ])
        let pages = [here.newsAddress, here.topicAddress, try #require(published.location)]
        let link = "/members/\(amina)\""
        for page in pages {
            #expect(try loic.get(page).text.contains(link), "\(page)")
        }
        #expect(try here.erase(.amina).status == 303)
        try town.runJobs()
        let sofia = try town.person(.sofia)
        for page in pages {
            let seen = try loic.get(page)
            #expect(!seen.text.contains(link), "\(page)")
            #expect(!seen.text.contains("Haddad"), "\(page)")
            #expect(seen.words.contains("Merci (compte supprimé) et"), "\(page)")
            #expect(seen.text.contains("/members/\(sofia)\""), "\(page)")
        }
    }
}
