/// What kind of thing a file is to its reader.
package enum FileFamily: String, CaseIterable, Sendable {
    case pdf, text, spreadsheet, slides, picture, sound, video, archive, other
}
