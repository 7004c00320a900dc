import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Polls

@Suite("The fields of a ballot") struct BallotFormTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    /// What the form sends if nothing is touched: what is checked in it.
    private func sent(_ page: Answer) -> [String: String] {
        var fields: [String: String] = [:]
        for field in page.text.matches(of: /name="(q[^"]+)" value="([^"]*)" checked/) {
            fields[String(field.1)] = String(field.2)
        }
        return fields
    }

    @Test(arguments: ["score", "judgment"])
    func `a mark is taken back, for another option or for a blank vote`(_ method: String) throws {
        let id = try here.publish("Marques", ["q1_method": method])
        #expect(try sent(here.page(id)) == ["q1-0": "", "q1-1": "", "q1-2": ""])
        try here.vote(id, .amina, ["q1-0": "5", "q1-1": "2"])
        var form = try sent(here.page(id))
        #expect(form == ["q1-0": "5", "q1-1": "2", "q1-2": ""])
        form["q1-1"] = ""
        #expect(try here.vote(id, .amina, form).status == 303)
        #expect(try sent(here.page(id))["q1-1"] == "")
        form["q1-0"] = ""
        form["q1-blank"] = "1"
        #expect(try here.vote(id, .amina, form).status == 303)
        #expect(try here.page(id).words.contains("Votre vote\u{A0}: Vote blanc"))
    }

    @Test func `a blank answer in one's own words comes back empty, and blank is a word`() throws {
        let id = try here.publish("Mots", ["q1_method": "text"])
        try here.vote(id, .amina, ["q1": ""])
        #expect(try here.page(id).text.contains("data-max=\"2000\">\n</textarea>"))
        try here.vote(id, .loic, ["q1": "blank"])
        let page = try here.page(id, as: .loic)
        #expect(page.text.contains("data-max=\"2000\">\nblank</textarea>"))
        #expect(page.words.contains("1 bulletin exprimé, 1 blanc"))
    }

    @Test func `a number is as the form writes it`() throws {
        let one = try here.publish()
        for wrong in ["+1", "01", "1.0", "１"] {
            #expect(try here.vote(one, .amina, ["q1": wrong]).status == 422)
        }
        let ranked = try here.publish("Rangs", ["q1_method": "runoff"])
        #expect(try here.vote(ranked, .amina, ["q1-0": "+1"]).status == 422)
        let score = try here.publish("Notes", ["q1_method": "score"])
        #expect(try here.vote(score, .amina, ["q1-0": "+5"]).status == 422)
        #expect(try here.cast(one) == 0 && here.cast(ranked) == 0 && here.cast(score) == 0)
    }

    @Test func `a rule stands once where one votes, the digits of the lot below all others`() throws
    {
        let id = try here.publish()
        let rule = "La plus choisie l’emporte."
        #expect(try here.page(id).words.components(separatedBy: rule).count == 2)
        #expect(try here.page(id, as: .region).words.components(separatedBy: rule).count == 2)
        let page = try here.page(id).text
        let hash = try here.poll(id).lot.hash
        #expect(page.contains("<code class=\"digits\">\(hash)</code>"))
        #expect(page.components(separatedBy: hash).count == 2)
    }
}
