import Community
import Content
import Foundation
import HTTP

/// What they meet for, what they decided, and who was there.
///
///     === points malik +2 days
///     20 | Les comptes de l’année | Denis
///     file: comptes.pdf
///
///     === sheet malik +13 days
///     claire, denis
///     Paule Roy
extension GatheringTelling {
    var points: StoryTelling.Verb {
        { moment, teller in
            let date = try Self.date(moment, teller)
            var fields: FormFields = [:]
            var (files, number): ([UploadedFile], Int) = ([], 0)
            for line in moment.act.text.split(separator: "\n").map(String.init) {
                if line.hasPrefix("file: ") {
                    let name = String(line.dropFirst(6)).trimmed
                    files.append(try teller.upload(name, papers.bytes(name)))
                    continue
                }
                number += 1
                let parts = line.split(separator: "|").map { String($0).trimmed }
                fields.append("p\(number)_minutes", parts.first ?? "")
                fields.append("p\(number)_title", parts.count > 1 ? parts[1] : "")
                fields.append("p\(number)_speaker", parts.count > 2 ? parts[2] : "")
            }
            let address = GatheringPaths.meeting(date.id, in: moment.scene.space)
            try teller.run(.put, address, as: moment.player, fields, files: files)
        }
    }

    static let minutes: StoryTelling.Verb = { moment, teller in
        let date = try date(moment, hasBegun: true, teller)
        try teller.run(
            .put, GatheringPaths.minutes(date.id, in: moment.scene.space), as: moment.player,
            ["text": moment.act.text, "do": "publish"])
    }

    /// The first line has those who had answered, each other one a name.
    var sheet: StoryTelling.Verb {
        { moment, teller in
            let date = try Self.date(moment, hasBegun: true, teller)
            let lines = moment.act.text.split(separator: "\n").map(String.init)
            let address = GatheringPaths.attendance(date.id, in: moment.scene.space)
            var fields: FormFields = ["name": ""]
            for key in (lines.first ?? "").split(separator: ",") {
                fields.append("present", "p\(try stage.person(String(key).trimmed))")
            }
            try teller.run(.post, address, as: moment.player, fields)
            for name in lines.dropFirst() {
                try teller.run(.post, address, as: moment.player, ["name": name])
            }
        }
    }
}
