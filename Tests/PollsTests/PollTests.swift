import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("Putting up a poll") struct PollTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    @Test func `members see it, vote, and it leaves what they have to do`() throws {
        let id = try here.publish()
        let amina = try here.town.visit(as: .amina)
        #expect(try amina.get("/\(here.space.slug)/tasks").words.contains("Le lieu"))
        #expect(try here.page(id).words.contains("Où se réunir"))
        let done = try here.vote(id, .amina, ["q1": "1"])
        #expect(done.status == 303 && done.location == here.address(id))
        #expect(try !amina.get("/\(here.space.slug)/tasks").words.contains("Le lieu"))
        #expect(try here.page(id).words.contains("Votre vote\u{A0}: Montpellier"))
        #expect(try here.cast(id) == 1 && here.isEven(id))
    }

    @Test func `a draft is seen by its author and the moderators alone`() throws {
        let id = try here.publish("Brouillon", ["do": "draft"])
        #expect(try here.page(id).status == 404)
        #expect(try here.page(id, as: .claire).words.contains("Brouillon"))
        #expect(try here.vote(id, .claire, ["q1": "1"]).status == 409)
        let page = try here.town.visit(as: .malik).get(PollPaths.edit(id, in: here.space))
        var form = here.form("Publié")
        form.append("version", page.input("version") ?? "")
        let saved = try here.town.visit(as: .malik).put(here.address(id), form)
        #expect(saved.status == 303)
        #expect(try here.page(id).words.contains("Publié"))
    }

    @Test func `what is wrong is said field by field, and all that was typed comes back`() throws {
        let malik = try here.town.visit(as: .malik)
        let answer = try malik.post(
            PollPaths.polls(in: here.space),
            here.form("", ["q1_options": "Seule", "closes_day": "2019-01-01", "quorum": "number"]))
        #expect(answer.status == 422)
        for sentence in [
            "Donnez un titre", "au moins deux réponses", "déjà passée", "nombre de votes",
        ] {
            #expect(answer.words.contains(sentence), "\(sentence)")
        }
        #expect(answer.text.contains("Seule</textarea>"))
    }

    @Test func `one more question is a button away, without a script`() throws {
        let malik = try here.town.visit(as: .malik)
        let more = try malik.post(
            PollPaths.polls(in: here.space), here.form("Deux", ["do": "question"]))
        #expect(more.status == 200 && more.input("questions") == "2")
        #expect(more.words.contains("Question 2") && more.text.contains("name=\"q2_text\""))
        let id = try here.publish(
            "Deux",
            ["questions": "2", "q2_text": "Pourquoi ?", "q2_method": "text", "q2_seats": "1"])
        #expect(try here.questions(id).map(\.method) == [.one, .text])
    }

    @Test func `the first question may be that of the title`() throws {
        let id = try here.publish("Où aller ?", ["q1_text": ""])
        #expect(try here.questions(id)[0].text == "Où aller ?")
    }

    @Test func `what one has voted stands in the ballot, to be changed`() throws {
        let several = try here.publish("Plusieurs", ["q1_method": "several", "q1_most": "2"])
        try here.vote(several, .amina, ["q1-0": "1", "q1-2": "1"])
        let ticks = try here.page(several).text
        #expect(ticks.contains("name=\"q1-0\" value=\"1\" checked"))
        #expect(!ticks.contains("name=\"q1-1\" value=\"1\" checked"))
        let ranked = try here.publish("Rangs", ["q1_method": "schulze"])
        try here.vote(ranked, .amina, ["q1-2": "1", "q1-0": "2"])
        #expect(try here.page(ranked).text.contains("<option value=\"1\" selected>"))
        let blank = try here.publish("Blanc")
        try here.vote(blank, .amina, ["q1": "blank"])
        #expect(try here.page(blank).text.contains("value=\"blank\" checked"))
    }

    @Test func `each starting point opens a form that can be published`() throws {
        let malik = try here.town.visit(as: .malik)
        let new = PollPaths.new(in: here.space)
        #expect(try malik.get(new).words.contains("Décision d’assemblée générale"))
        for template in PollTemplate.allCases {
            let page = try malik.get(new + "?template=\(template.rawValue)")
            #expect(page.status == 200 && page.text.contains("name=\"q1_text\""))
        }
        #expect(try malik.get(new + "?template=decision").text.contains("Approuvez-vous"))
    }

    @Test func `members make polls where the space lets them`() throws {
        let amina = try here.town.visit(as: .amina)
        let polls = PollPaths.polls(in: here.space)
        #expect(try amina.post(polls, here.form("Le mien")).status == 403)
        let saved = try here.town.visit(as: .claire).put(
            "/\(here.space.slug)/administration/modules/polls",
            [
                "name": "", "on": "1", "setting-polls-byMembers": "true",
                "setting-polls-mostProxies": "2",
            ])
        #expect(saved.status == 303, "\(saved.words)")
        let id = try here.publish("Le mien", by: .amina)
        #expect(try here.page(id, as: .loic).status == 200)
        #expect(try here.close(id, by: .loic).status == 403)
        #expect(try here.close(id, by: .amina).status == 303)
    }

    @Test func `it opens and closes at its minutes by itself`() throws {
        let id = try here.publish(
            "À l’heure",
            [
                "opens_day": "2019-06-04", "opens_time": "09:00", "closes_day": "2019-06-05",
                "closes_time": "18:00",
            ])
        #expect(try here.page(id).words.contains("Commence mardi 4 juin"))
        #expect(try here.vote(id, .amina, ["q1": "0"]).status == 409)
        #expect(try here.notices(.amina) == 0)
        try here.town.wait(86_400)
        #expect(try here.notices(.amina) == 1)
        #expect(try here.vote(id, .amina, ["q1": "0"]).status == 303)
        try here.town.wait(86_400 + 4 * 3600)
        #expect(try here.poll(id).isClosed)
        let late = try here.vote(id, .loic, ["q1": "0"])
        #expect(late.status == 409 && late.words.contains("Ce vote est clos"))
        #expect(try here.results(id).words.contains("Résultat\u{A0}: «\u{A0}Toulouse\u{A0}»"))
    }

    @Test func `once a ballot is in, no rule changes, whoever writes`() throws {
        let id = try here.publish()
        try here.vote(id, .amina, ["q1": "0"])
        let malik = try here.town.visit(as: .malik)
        let page = try malik.get(PollPaths.edit(id, in: here.space))
        #expect(page.words.contains("les règles ne changent plus"))
        #expect(!page.text.contains("name=\"q1_text\"") && !page.text.contains("name=\"body\""))
        var form = here.form("Un autre", ["body": "Précision.", "q1_options": "A\nB"])
        form.append("version", page.input("version") ?? "")
        #expect(try malik.put(here.address(id), form).status == 409)
        #expect(try !here.page(id).words.contains("Précision."))
        #expect(try here.poll(id).item.title == "Le lieu")
        #expect(try here.questions(id)[0].choices.count == 3)
        for change: SQL in [
            "UPDATE poll SET secret = 1 WHERE id = \(id)",
            "UPDATE poll SET body = 'Autre chose' WHERE id = \(id)",
            "UPDATE poll SET closes_at = 1 WHERE id = \(id)",
            "UPDATE poll_question SET method = 'approval' WHERE poll_id = \(id)",
            "UPDATE poll_option SET text = 'Paris'", "DELETE FROM poll_option",
            "DELETE FROM poll_question WHERE poll_id = \(id)",
            "INSERT INTO poll_option (question_id, position, text) SELECT q.id, 9, 'Z' FROM poll_question AS q",
        ] {
            #expect(throws: StorageError.self) { try here.change(change) }
        }
    }

    @Test func `it hangs from what it was made for, and goes to the trash and back`() throws {
        let id = try here.publish()
        let malik = try here.town.visit(as: .malik)
        #expect(try malik.delete(here.address(id)).status == 303)
        #expect(try here.page(id).status == 404)
        #expect(
            try malik.post(SpacePaths.restoration(id, in: here.space)).status == 303)
        #expect(try here.page(id).status == 200)
    }

    @Test func `what is asked is found by a search, and what was answered is not`() throws {
        let id = try here.publish(
            "Enquête", ["q1_method": "text", "q1_text": "Votre avis sur le xylophone ?"])
        try here.vote(id, .amina, ["q1": "Le triangle me plaît."])
        let amina = try here.town.visit(as: .amina)
        let search = "/\(here.space.slug)/search?q="
        #expect(try amina.get(search + "xylophone").words.contains("Enquête"))
        #expect(try !amina.get(search + "triangle").words.contains("Enquête"))
    }
}
