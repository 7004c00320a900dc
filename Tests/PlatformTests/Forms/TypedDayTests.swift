import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

@Suite("A day that was typed") struct TypedDayTests {
    let town: Town
    private static let day = "2026-11-27"

    init() throws { town = try Town(features: features) }

    /// What of a form without a title is shown again.
    @Test(arguments: [
        ("news", ["when": "later", "publish_day": day, "expires_day": day], 2),
        ("polls", ["opens_day": day, "closes_day": day], 2),
        (
            "polls", ["questions": "1", "q1_method": "dates", "q1_dates": "4", "q1_day_0": day], 1
        ),
        ("agenda", ["start_day": day, "end_day": day, "repeat": "weekly", "until_day": day], 3),
        ("messages/sent", ["when": "later", "send_day": day, "answer_day": day], 2),
        ("library", ["dated_on": day, "review_day": day], 2),
        (
            "contacts",
            ["kind": "person", "mandate_from": day, "mandate_until": day, "consent_on": day], 3
        ),
    ])
    func `is said in words beside its field when the form comes back`(
        path: String, typed: [String: String], days: Int
    ) throws {
        try town.visit(as: .claire).post(
            "/\(Place.centre.rawValue)/library/themes", ["name": "Textes", "audience": "space"])
        var fields: FormFields = [:]
        for (name, value) in typed { fields.append(name, value) }
        let answer = try town.visit(as: .malik).post("/\(Place.centre.rawValue)/\(path)", fields)
        #expect(answer.status == 422)
        #expect(said(answer) == days)
    }

    @Test(arguments: [
        "search?q=vote&from=\(day)&to=\(day)", "administration/figures?from=\(day)&to=\(day)",
    ])
    func `is said where one looks for something`(path: String) throws {
        let answer = try town.visit(as: .claire).get("/\(Place.centre.rawValue)/\(path)")
        #expect(said(answer) == 2)
    }

    @Test func `is said in the language of whoever typed it, and only if there is such a day`()
        throws
    {
        let address = "/\(Place.centre.rawValue)/news"
        let malik = try town.visit(as: .malik)
        let none = try malik.post(address, ["when": "later", "publish_day": "2026-02-30"])
        #expect(none.status == 422 && !none.text.contains("data-spelled"))
        try malik.put("/account", ["name": Resident.malik.name, "locale": "en"])
        let english = try malik.post(address, ["when": "later", "publish_day": Self.day])
        #expect(english.text.contains(" data-spelled>Friday 27 November 2026<"))
    }

    private func said(_ answer: Answer) -> Int {
        answer.text.components(separatedBy: " data-spelled>vendredi 27 novembre 2026<").count - 1
    }
}
