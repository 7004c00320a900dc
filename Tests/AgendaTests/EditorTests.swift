import Community
import FoundationEssentials
import HTTP
import TestKit
import Testing

@testable import Agenda

@Suite("The form of an event") struct EditorTests {
    let room: AgendaTown

    init() throws { room = try AgendaTown() }

    @Test func `an end before the start is said beside it, and all that was typed is kept`() throws
    {
        let answer = try room.send(
            "Assemblée", ["start_time": "18:00", "end_time": "17:00", "text": "L’ordre du jour"])
        #expect(answer.status == 422)
        #expect(answer.words.contains("La fin vient avant le début."))
        #expect(answer.text.contains("value=\"17:00\""))
        #expect(answer.text.contains("L’ordre du jour"))
    }

    @Test func `an hour that spring skips is refused with the one that clocks show`() throws {
        let answer = try room.send(
            "Nuit", ["start_day": "2026-03-29", "start_time": "02:30", "end_time": "04:00"])
        #expect(answer.status == 422)
        #expect(answer.words.contains("02:30 n’existe pas, les horloges passent à 03:30"))
    }

    @Test func `of an hour that autumn repeats the first is meant`() throws {
        let id = try room.add(
            "Nuit", ["start_day": "2026-10-25", "start_time": "02:30", "end_time": "04:00"])
        #expect(try room.dates(id).first?.startsAt.timeIntervalSince1970 == 1_792_888_200)
        #expect(try room.page(id).words.contains("2 h 30 vient deux fois cette nuit-là"))
        let other = try room.add(
            "Soir", ["start_day": "2026-10-25", "start_time": "03:30", "end_time": "04:00"])
        #expect(try !room.page(other).words.contains("vient deux fois"))
    }

    @Test func `a zone overseas is its own`() throws {
        let id = try room.add("Jury", ["zone": "Indian/Reunion"])
        let page = try room.page(id)
        #expect(page.words.contains("de 18 h à 20 h"))
        #expect(page.words.contains("à l’heure de La Réunion"))
        #expect(page.words.contains("de 15 h à 17 h"))
    }

    @Test func `without an end it lasts an hour, and whole days have none`() throws {
        let short = try room.add("Point", ["end_time": ""])
        #expect(try room.event(short).endsLocal == "20300115T190000")
        let days = try room.add(
            "Congrès", ["whole_days": "1", "start_day": "2030-01-15", "end_day": "2030-01-17"])
        #expect(try room.event(days).startsLocal == "20300115")
        #expect(try room.event(days).endsLocal == "20300118")
    }

    @Test func `days are read as people write them`() throws {
        let id = try room.add("Fête", ["start_day": "14/07/2030", "start_time": "18 h 30"])
        #expect(try room.event(id).startsLocal == "20300714T183000")
    }

    @Test(arguments: [
        ("start_day", "2030-02-30", "Cette date n’existe pas."),
        ("start_time", "25:00", "Cette heure n’existe pas."),
        ("start_time", "", "Indiquez l’heure de début"),
        ("video_address", "javascript:alert(1)", "Cette adresse n’en est pas une du web."),
        ("title", " ", "Donnez un titre à l’événement."),
    ])
    func `what cannot be kept is said`(_ field: String, _ value: String, _ said: String) throws {
        let answer = try room.send(
            field == "title" ? value : "Réunion", field == "title" ? [:] : [field: value])
        #expect(answer.status == 422)
        #expect(answer.words.contains(said))
    }

    @Test func `dates are shown before anything is saved`() throws {
        let answer = try room.send(
            "Point", ["repeat": "weekly", "every": "2", "weekday": "2", "do": "preview"])
        #expect(answer.status == 200)
        #expect(answer.words.contains("Toutes les 2 semaines, le mardi"))
        #expect(answer.words.contains("mardi 29 janvier 2030"))
        #expect(answer.words.contains("Rien n’est encore enregistré."))
        #expect(try !room.list("view=month&date=2030-01").words.contains("Point"))
    }

    @Test func `somebody else's change is not overwritten`() throws {
        let id = try room.add("Point")
        let address = AgendaPaths.event(id, in: room.space)
        let form = try room.visit(.malik).get(AgendaPaths.edit(id, in: room.space))
        let version = try #require(form.input("version"))
        #expect(try room.visit(.claire).put(address, room.form("Autre")).status == 303)
        var fields = room.form("Le mien")
        fields.append("version", version)
        let late = try room.visit(.malik).put(address, fields)
        #expect(late.status == 409)
        #expect(late.text.contains("Le mien"))
    }
}
