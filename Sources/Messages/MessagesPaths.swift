import Community
import Content

enum MessagesPaths {
    static let inbox = SpacePath("/messages")
    static let hidden = SpacePath("/messages/hidden")
    static let sent = SpacePath("/messages/sent")

    static let newLetter = SpacePath("/messages/new")
    static let draft = SpacePath("/messages/draft")
    /// Whom a name that is being typed may mean.
    static let people = SpacePath("/messages/people")
    /// For how many the button will send.
    static let count = SpacePath("/messages/count")

    static let thread = SpacePathTo<LetterThread.ID>("/messages/threads/:id")
    static let answers = SpacePathTo<LetterThread.ID>("/messages/threads/:id/answers")
    static let threadDraft = SpacePathTo<LetterThread.ID>("/messages/threads/:id/draft")
    static let hiding = SpacePathTo<LetterThread.ID>("/messages/threads/:id/hiding")
    static let muting = SpacePathTo<LetterThread.ID>("/messages/threads/:id/muting")

    static let letter = SpacePathTo<Letter.ID>("/messages/letters/:id")
    static let acknowledgement = SpacePathTo<Letter.ID>("/messages/letters/:id/acknowledgement")
    static let report = SpacePathTo<Letter.ID>("/messages/letters/:id/report")
    static let reported = SpacePathTo<Item.ID>("/messages/reported/:id")

    static let record = SpacePathTo<Letter.ID>("/messages/sent/:id")
    static let table = SpacePathTo<Letter.ID>("/messages/sent/:id/csv")
    static let proof = SpacePathTo<Letter.ID>("/messages/sent/:id/record")
    static let calls = SpacePathTo<Letter.ID>("/messages/sent/:id/calls")
    static let reminder = SpacePathTo<Letter.ID>("/messages/sent/:id/reminder")
    static let schedule = SpacePathTo<Letter.ID>("/messages/sent/:id/schedule")

    /// Signed by the mail that it came with: whoever has it need not sign in.
    static let link = PathToText("/ack/:id")
}
