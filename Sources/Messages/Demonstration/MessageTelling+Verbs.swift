import Community
import Content
import Foundation
import HTTP

extension MessageTelling {
    /// Answers the letter of a number in the thread.
    var answer: StoryTelling.Verb {
        { moment, teller in
            let letter = try Self.letter(of: moment, teller)
            let reach = moment.scene.story.has("all") ? "all" : "author"
            try teller.run(
                .post, moment.scene.address + "/answers", as: moment.player,
                ["text": moment.act.text, "answers": letter.description, "reach": reach])
        }
    }

    var acknowledge: StoryTelling.Verb {
        { moment, teller in
            let letter = try Self.letter(of: moment, teller)
            try teller.run(
                .post, MessagesPaths.acknowledgement(letter, in: moment.scene.space),
                as: moment.player)
        }
    }

    /// By the link of the mail, as a person would who does not sign in.
    var link: StoryTelling.Verb {
        { moment, teller in
            let letter = try Self.letter(of: moment, teller)
            let path = try teller.write { site, db in
                let copy = try CopyStore(db: db).id(of: letter, for: moment.player)
                return AcknowledgementLink.path(of: copy, site)
            }
            try teller.run(.post, path, as: moment.player)
        }
    }

    var report: StoryTelling.Verb {
        { moment, teller in
            let letter = try Self.letter(of: moment, teller)
            try teller.run(
                .post, MessagesPaths.report(letter, in: moment.scene.space), as: moment.player,
                ["text": moment.act.text])
        }
    }

    var remind: StoryTelling.Verb {
        { moment, teller in
            let letter = try Self.letter(of: moment, teller)
            try teller.run(
                .post, MessagesPaths.reminder(letter, in: moment.scene.space), as: moment.player)
        }
    }

    /// The letter of the number that the act names, the first if it names none.
    static func letter(
        of moment: StoryMoment, _ teller: DemonstrationTeller
    ) throws -> Letter.ID {
        let thread = LetterThread.ID(rawValue: moment.scene.item.rawValue)
        let letters = try teller.write { _, db in try LetterStore(db: db).ids(in: thread) }
        let place = (moment.act.target ?? 1) - 1
        guard letters.indices.contains(place) else {
            throw DemonstrationError.unknown("letter \(place + 1)")
        }
        return letters[place]
    }
}
