import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("What is said to be decided") struct DecisionTests {
    let here: PollsTown
    private static let decision = [
        "q1_options": "Pour\nContre", "q1_share": "more", "results": "always",
    ]

    init() throws { here = try PollsTown() }

    private func decide(
        _ changes: [String: String] = [:], for yes: [Resident], against no: [Resident]
    ) throws -> Item.ID {
        let id = try here.publish("Décision", Self.decision.merging(changes) { $1 })
        for resident in yes { try here.vote(id, resident, ["q1": "0"]) }
        for resident in no { try here.vote(id, resident, ["q1": "1"]) }
        return id
    }

    /// The result page, the minutes and the table, once it is over.
    private func told(_ id: Item.ID) throws -> [String] {
        try here.close(id)
        let amina = try here.town.visit(as: .amina)
        return try [PollPaths.results, PollPaths.minutes, PollPaths.table].map {
            let answer = try amina.get($0(id, in: here.space))
            return answer.words.isEmpty ? answer.text : answer.words + answer.text
        }
    }

    @Test func `more against than for is a rejection, everywhere`() throws {
        let id = try decide(for: [.sofia], against: [.amina, .loic])
        for page in try told(id) {
            #expect(page.contains("Rejeté\u{A0}: «\u{A0}Contre\u{A0}» l’emporte."))
            #expect(!page.contains("Adopté"))
        }
        let words = try here.results(id).words
        #expect(words.contains("2 voix sur 3 contre\u{A0}: la proposition est rejetée."))
        #expect(words.contains("Non adoptée\u{A0}: 1 voix sur 3, il en fallait 2."))
    }

    @Test func `exactly half is a rejection, whatever the lot`() throws {
        let id = try decide(["tie": "lot"], for: [.sofia], against: [.amina])
        for page in try told(id) {
            #expect(page.contains("Rejeté\u{A0}: «\u{A0}Pour\u{A0}» n’a pas la part exigée."))
            #expect(!page.contains("a désignée"))
        }
    }

    @Test func `what is adopted is said of those against too`() throws {
        let id = try decide(for: [.sofia, .loic], against: [.amina])
        #expect(try told(id)[0].contains("Adopté\u{A0}: «\u{A0}Pour\u{A0}»"))
        #expect(
            try here.results(id).words.contains(
                "1 voix sur 3 contre\u{A0}: la proposition est adoptée."))
    }

    @Test func `an abstention is an answer that cannot win`() throws {
        let id = try decide(
            ["q1_options": "Pour\nContre\nAbstention"], for: [.sofia], against: [])
        for resident in [Resident.amina, .loic] { try here.vote(id, resident, ["q1": "2"]) }
        #expect(
            try here.town.visit(as: .amina).get(PollPaths.table(id, in: here.space)).text
                .contains("Provisoire"))
        let page = try told(id)[0]
        #expect(page.contains("Adopté\u{A0}: «\u{A0}Pour\u{A0}»"))
        #expect(page.contains("Adoptée\u{A0}: 1 voix sur 1, il en fallait 1."))
        #expect(page.contains("<p class=\"why\">2\u{A0}voix.</p>"))
    }

    @Test func `whoever abstains is counted neither for nor against`() throws {
        let id = try decide(
            ["q1_options": "Pour\nContre\nAbstention"], for: [.sofia, .malik, .claire],
            against: [.denis])
        for resident in [Resident.amina, .loic] { try here.vote(id, resident, ["q1": "2"]) }
        #expect(
            try here.page(id).words.contains("votes exprimés, sans les blancs ni les abstentions"))
        let page = try told(id)[0]
        #expect(page.contains("Adoptée\u{A0}: 3 voix sur 4, il en fallait 3."))
    }

    @Test func `equals that the rule leaves equal are said, and the lot decides where it may`()
        throws
    {
        for method in ["runoff", "transferable"] {
            for tie in ["said", "lot"] {
                let id = try here.publish(
                    "\(method) \(tie)",
                    [
                        "q1_method": method, "q1_options": "Albi\nNîmes", "tie": tie,
                        "results": "closed",
                    ])
                try here.vote(id, .amina, ["q1-0": "1"])
                try here.vote(id, .loic, ["q1-1": "1"])
                let page = try told(id)[0]
                #expect(page.contains("Résultat\u{A0}: «") == (tie == "lot"), "\(method) \(tie)")
                #expect(page.contains("égalité"), "\(method) \(tie)")
                #expect(!page.contains("plus de la moitié"), "\(method) \(tie) \(page)")
            }
        }
    }

    @Test func `without a quorum nothing is decided, everywhere`() throws {
        let id = try decide(
            ["quorum": "number", "quorum_number": "4"], for: [.sofia, .loic], against: [])
        let running = try here.page(id).words
        #expect(running.contains("Quorum pas encore atteint\u{A0}: 2 bulletins, il en faut 4."))
        #expect(running.contains("Pas encore de décision") && !running.contains("Adopté"))
        let pages = try told(id)
        for page in pages {
            #expect(page.contains("Pas de décision\u{A0}: le quorum n’est pas atteint."))
            #expect(!page.contains("Adopté") && !page.contains("Retenue"))
        }
        #expect(pages[0].contains("En tête, mais sans quorum rien n’est décidé."))
        #expect(!pages[0].contains("#check\"/></svg>Pour"))
        for line in [
            "Bulletins reçus,2", "Personnes appelées à voter,6",
            "Quorum\u{A0}: bulletins nécessaires,4", "Bulletins exprimés,2", "Voix nécessaires,2",
        ] {
            #expect(pages[2].contains(line), "\(line)")
        }
    }

    @Test func `whoever leads while ballots come in has not won`() throws {
        let id = try decide(["q1_share": "none"], for: [.sofia], against: [])
        let running = try here.page(id).words
        #expect(running.contains("En tête pour l’instant\u{A0}: «\u{A0}Pour"))
        #expect(running.contains("Pour l’instant, retenue\u{A0}: 1 voix sur 1."))
        #expect(running.contains("Pour l’instant, non retenue\u{A0}: 0 voix sur 1."))
        #expect(try told(id)[0].contains("Résultat\u{A0}: «\u{A0}Pour\u{A0}»"))
    }

    @Test(arguments: ["runoff", "transferable", "one", "score"])
    func `a tie is not parted before the seed of the lot is told`(_ method: String) throws {
        let id = try here.publish("Égalité", ["q1_method": method])
        for (resident, option) in [(Resident.amina, "0"), (.loic, "1")] {
            try here.vote(
                id, resident,
                method == "one" ? ["q1": option] : ["q1-\(option)": method == "score" ? "5" : "1"])
        }
        let running = try here.page(id).words
        #expect(running.contains("Le tirage au sort décidera à la fin."))
        #expect(running.contains("«\u{A0}Toulouse\u{A0}», «\u{A0}Montpellier\u{A0}»"))
        #expect(!running.contains("Retenue") && !running.contains("a décidé"))
        try here.close(id)
        #expect(try here.results(id).words.contains("Résultat\u{A0}: «"))
    }

    @Test func `a date on which nobody can come is not chosen, nor what has no points`() throws {
        let dates = try here.publish(
            "Dates",
            [
                "q1_method": "dates", "q1_options": "-", "q1_dates": "2",
                "q1_day_0": "2019-07-01", "q1_time_0": "", "q1_day_1": "2019-07-02",
                "q1_time_1": "",
            ])
        try here.vote(dates, .amina, ["q1-0": "n", "q1-1": "n"])
        try here.close(dates)
        let words = try here.results(dates).words
        #expect(words.contains("Aucune date n’est retenue") && !words.contains("Retenue"))
        let score = try here.publish("Notes", ["q1_method": "score"])
        try here.vote(score, .amina, ["q1-0": "0", "q1-1": "0", "q1-2": "0"])
        try here.close(score)
        #expect(try here.results(score).words.contains("Rien n’est retenu"))
    }

    @Test func `of several seats each is said to have its own`() throws {
        let id = try here.publish("Sièges", ["q1_method": "score", "q1_seats": "2"])
        try here.vote(id, .amina, ["q1-0": "5", "q1-1": "3", "q1-2": "1"])
        try here.close(id)
        let words = try here.results(id).words
        #expect(words.contains("Retenue, 1re place sur 2\u{A0}: 5 points, de 1 bulletin."))
        #expect(words.contains("Retenue, 2e place sur 2\u{A0}: 3 points, de 1 bulletin."))
        #expect(words.contains("Non retenue\u{A0}: 1 point, de 1 bulletin."))
        let schulze = try here.publish("Rangs", ["q1_method": "schulze", "q1_seats": "2"])
        try here.vote(schulze, .amina, ["q1-0": "1", "q1-1": "2"])
        try here.close(schulze)
        let ranked = try here.results(schulze).words
        #expect(ranked.contains("Retenue, 2e place sur 2\u{A0}: en duel ou par duels successifs"))
        #expect(ranked.contains("gagne 1 duel sur 2"))
    }

    @Test func `half good and half passable is passable, by the rule and by the count`() throws {
        let id = try here.publish("Mentions", ["q1_method": "judgment"])
        #expect(try here.page(id).words.contains("la moitié juste ne suffit pas"))
        try here.vote(id, .amina, ["q1-0": "4"])
        try here.vote(id, .loic, ["q1-0": "2"])
        try here.close(id)
        let page = try here.results(id)
        #expect(page.words.contains("plus de la moitié des bulletins lui donnent «\u{A0}passable"))
        #expect(page.text.contains("<li class=\"grade-4\">1\u{A0}bien</li>"))
        #expect(page.text.contains("<rect class=\"grade-4\" x=\"0\" width=\"2\""))
        #expect(page.text.contains("viewBox=\"0 0 4 1\"") && page.text.contains("M2 0V1"))
    }

    @Test func `on a narrow page a duel names whom it is with`() throws {
        let id = try here.publish("Rangs", ["q1_method": "schulze"])
        try here.vote(id, .amina, ["q1-0": "1"])
        #expect(try here.page(id).text.contains("data-label=\"2. Montpellier\">1</td>"))
    }
}
