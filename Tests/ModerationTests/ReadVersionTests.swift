import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Moderation

@Suite("A decision on what was read") struct ReadVersionTests {
    let board: PinboardTown
    private let comment: Item.ID
    private let malik: Browser

    init() throws {
        board = try PinboardTown()
        malik = try board.visit(.malik)
        try board.rule("always")
        comment = try board.id(
            board.comment("Un mot aimable", on: board.card(), by: .denis))
    }

    @Test func `publishes no text that was edited after the moderator opened it`() throws {
        let page = try open()
        try edit("Un mot que personne n’a lu")
        let refused = try decide(page, "publish")
        #expect(refused.status == 409)
        #expect(try !isOut())
        #expect(refused.words.contains("a changé pendant que vous lisiez"))
        #expect(refused.words.contains("Un mot que personne n’a lu"))
        #expect(try decide(refused, "publish").status == 303)
        #expect(try isOut())
    }

    @Test func `publishes no file that came after either`() throws {
        let page = try open()
        try board.visit(.denis).put(
            SpacePaths.comment(comment, in: board.space), ["text": "Un mot aimable"],
            files: [board.pdf()])
        #expect(try decide(page, "publish").status == 409)
        #expect(try !isOut())
        #expect(try decide(open(), "publish").status == 303)
    }

    @Test func `keeps what the moderator had typed for a text that changed`() throws {
        let page = try open()
        try edit("Un autre mot")
        let refused = try decide(page, "hide", ["text": "Trop personnel."])
        #expect(refused.status == 409)
        #expect(refused.text.contains("Trop personnel.</textarea>"))
        #expect(refused.text.contains("value=\"hide\" checked"))
    }

    @Test func `is refused when it does not say what was read`() throws {
        let answer = try malik.put(address, ["decision": "publish"])
        #expect(answer.status == 409)
        #expect(try !isOut())
    }

    @Test func `does not close a case that another report came to meanwhile`() throws {
        try decide(open(), "publish")
        try board.report(comment, by: .sofia)
        let page = try open()
        try board.report(comment, by: .loic, "personal", "Il y a une adresse dedans")
        let refused = try decide(page, "keep")
        #expect(refused.status == 409)
        #expect(refused.words.contains("Il y a une adresse dedans"))
        #expect(try board.cases().count == 1)
    }

    @Test func `says so when another moderator has decided meanwhile`() throws {
        let (one, page) = (try board.cases()[0], try open())
        try board.decide(one, "publish", by: .claire)
        let refused = try decide(page, "hide", ["text": "Non."], at: board.caseAddress(one))
        #expect(refused.status == 409)
        #expect(refused.words.contains("Une décision a été prise entre-temps"))
        #expect(try isOut())
    }

    @Test func `is on the text of an appeal as it was read, too`() throws {
        let one = try board.cases()[0]
        try board.decide(one, "askEdit", by: .malik)
        try board.appeal(one, by: .denis)
        let appeal = board.caseAddress(try board.cases()[0])
        let page = try board.visit(.claire).get(appeal)
        try edit("Tout autre chose")
        let refused = try decide(page, "publish", at: appeal, by: .claire)
        #expect(refused.status == 409)
        #expect(refused.words.contains("Tout autre chose"))
    }

    @Test func `may be sent twice by a double click`() throws {
        let page = try open()
        let fields: FormFields = [
            "_method": "PUT", "decision": "publish", "version": page.input("version") ?? "",
        ]
        let place = try address
        let first = try malik.post(place, fields, key: "page")
        let second = try malik.post(place, fields, key: "page")
        #expect(first.status == 303 && second.location == first.location)
    }

    private var address: String { get throws { board.caseAddress(try board.cases()[0]) } }

    private func open() throws -> Answer { try malik.get(address) }

    private func edit(_ text: String) throws {
        try board.visit(.denis).put(
            SpacePaths.comment(comment, in: board.space), ["text": text])
    }

    @discardableResult
    private func decide(
        _ page: Answer, _ decision: String, _ more: FormFields = [:], at place: String? = nil,
        by resident: Resident = .malik
    ) throws -> Answer {
        var fields = more
        fields.append("decision", decision)
        fields.append("version", page.input("version") ?? "")
        return try board.visit(resident).put(place ?? address, fields)
    }

    private func isOut() throws -> Bool {
        try board.count(
            "SELECT COUNT(*) AS n FROM item AS i WHERE i.id = \(comment) AND i.published = 1")
            == 1
    }
}
