import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Polls

@Suite("Making the questions of a poll") struct EditorTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    private func refuse(_ changes: [String: String], _ sentence: String) throws {
        let malik = try here.town.visit(as: .malik)
        let answer = try malik.post(
            PollPaths.polls(in: here.space), here.form("Refusé", changes))
        #expect(answer.status == 422 && answer.words.contains(sentence), "\(sentence)")
    }

    @Test func `several answers are as many as one likes, unless it is said`() throws {
        let id = try here.publish("Plusieurs", ["q1_method": "several", "q1_most": ""])
        #expect(try here.page(id).words.contains("Choisissez de 1 à 3 réponses"))
        #expect(try here.vote(id, .amina, ["q1-0": "1", "q1-1": "1", "q1-2": "1"]).status == 303)
        let draft = try here.publish(
            "Brouillon", ["q1_method": "several", "q1_most": "", "do": "draft"])
        let edit = try here.town.visit(as: .malik).get(PollPaths.edit(draft, in: here.space))
        #expect(edit.input("q1_most") == "")
    }

    @Test func `what a way of answering does not know is refused, not forgotten`() throws {
        try refuse(
            ["q1_method": "schulze", "q1_share": "more"],
            "Cette façon de répondre n’a pas de part exigée.")
        try refuse(
            ["q1_method": "runoff", "q1_seats": "2"],
            "Cette façon de répondre ne retient qu’une réponse.")
        try refuse(["q1_most": "2"], "Cette façon de répondre ne limite pas le nombre")
        try refuse(["q1_quota": "hare"], "Ce réglage est celui du vote unique transférable.")
    }

    @Test func `what is wrong in a part that is folded stands open`() throws {
        let malik = try here.town.visit(as: .malik)
        let polls = PollPaths.polls(in: here.space)
        let seats = try malik.post(polls, here.form("Plié", ["q1_seats": "9"]))
        let counting = "<details class=\"more\" open><summary>Réglages du comptage"
        #expect(seats.status == 422 && seats.text.contains(counting))
        let turnout = try malik.post(polls, here.form("Plié", ["quorum": "number"]))
        #expect(!turnout.text.contains(counting))
        #expect(turnout.text.contains("open><summary>Quorum, égalités, pouvoirs"))
    }

    /// The clocks of Paris go forward on 31 March 2019 and back on 27 October 2019.
    @Test func `a time that a clock skips or shows twice is refused`() throws {
        func dates(_ day: String, _ time: String) -> [String: String] {
            [
                "q1_method": "dates", "q1_options": "-", "q1_dates": "2", "q1_day_0": day,
                "q1_time_0": time, "q1_day_1": "2019-12-01", "q1_time_1": "",
            ]
        }
        try refuse(dates("2020-03-29", "02:30"), "Cette heure n’existe pas ce jour-là")
        try refuse(dates("2019-10-27", "02:30"), "Cette heure revient deux fois ce jour-là")
        try refuse(
            ["closes_day": "2019-10-27", "closes_time": "02:15"], "revient deux fois ce jour-là")
        for time in ["01:30", "03:30"] {
            try here.publish("Nuit \(time)", dates("2019-10-27", time))
        }
    }

    @Test func `Enter in a field keeps a draft, and saves what is out`() throws {
        let malik = try here.town.visit(as: .malik)
        let first = /<button[^>]*name="do" value="(\w+)"/
        let new = try malik.get(PollPaths.new(in: here.space) + "?template=quick")
        #expect(new.text.firstMatch(of: first)?.1 == "draft")
        let edit = try malik.get(PollPaths.edit(here.publish(), in: here.space))
        #expect(edit.text.firstMatch(of: first)?.1 == "publish")
    }

    @Test func `a form from before the first ballot saves nothing, and keeps what was typed`()
        throws
    {
        let id = try here.publish("Locaux")
        let malik = try here.town.visit(as: .malik)
        var late = here.form("Locaux, précisé", ["body": "Le bail finit en juin."])
        late.append("version", String(try here.poll(id).version))
        try here.vote(id, .amina, ["q1": "0"])
        let answer = try malik.put(here.address(id), late)
        #expect(answer.status == 409 && answer.words.contains("Rien n’a été enregistré"))
        #expect(answer.text.contains("Le bail finit en juin."))
        #expect(try here.poll(id).item.title == "Locaux")
        let settings: FormFields = ["version": answer.input("version") ?? "", "comments_open": "1"]
        #expect(try malik.put(here.address(id), settings).status == 303)
        #expect(try malik.put(here.address(id), settings).status == 409)
    }

    /// As anybody can, with what the minutes show.
    @Test func `the lot of dates is drawn again from the minutes`() throws {
        let id = try here.publish(
            "Dates",
            [
                "q1_method": "dates", "q1_options": "-", "q1_dates": "3",
                "q1_day_0": "2019-07-01", "q1_time_0": "14:30", "q1_day_1": "2019-07-02",
                "q1_time_1": "", "q1_day_2": "2019-07-03", "q1_time_2": "09:00",
            ])
        try here.vote(id, .amina, ["q1-0": "y"])
        try here.close(id)
        let page = try here.town.visit(as: .loic).get(PollPaths.minutes(id, in: here.space))
        let seed = try #require(page.text.firstMatch(of: /<code>([\w-]{43})<\/code>/)).1
        #expect(page.text.contains("Question 1\u{A0}:"))
        let line = /<li>«\u{A0}([^»]+)\u{A0}» \([^<]+\), ([0-9a-f]{12})<\/li>/
        let lines = page.text.matches(of: line)
        #expect(lines.count == 3)
        for line in lines {
            #expect(PollLot.hash(of: "\(seed)\n1\n\(line.1)").hasPrefix(String(line.2)))
        }
        #expect(lines.map { $0.2 } == lines.map { $0.2 }.sorted())
    }
}
