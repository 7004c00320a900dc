import Markup
import Testing

@Suite("Mustache: sections") struct SectionTests {
    @Test func `a section is printed when its value is truthy`() throws {
        #expect(try mustache("{{#a}}yes{{/a}}", ["a": true]) == "yes")
        #expect(try mustache("{{#a}}yes{{/a}}", ["a": 0]) == "yes")
        #expect(try mustache("{{#a}}yes{{/a}}", ["a": ""]) == "yes")
        #expect(try mustache("{{#a}}yes{{/a}}", ["a": "123"]) == "yes")
    }

    @Test(arguments: [["a": false], ["a": nil], ["a": []], [:]] as [TemplateValue])
    func `a section is skipped when its value is not, and its inverse is printed`(
        data: TemplateValue
    ) throws {
        #expect(try mustache("[{{#a}}yes{{/a}}{{^a}}no{{/a}}]", data) == "[no]")
    }

    @Test func `an inverted section is skipped for anything truthy`() throws {
        for value: TemplateValue in [true, ["x": 1], [1], "", 0] {
            #expect(try mustache("[{{^a}}no{{/a}}]", ["a": value]) == "[]")
        }
    }

    @Test func `a record is entered, and what it lacks is found around it`() throws {
        let data: TemplateValue = ["a": "foo", "b": "wrong", "s": ["b": "bar"], "c": ["d": "baz"]]
        #expect(try mustache("{{#s}}{{a}}, {{b}}, {{c.d}}{{/s}}", data) == "foo, bar, baz")
    }

    @Test func `a value can be tested and printed`() throws {
        #expect(try mustache("{{#a}}{{.}} is {{a}}{{/a}}", ["a": "bar"]) == "bar is bar")
    }

    @Test func `every record around is within reach`() throws {
        let data: TemplateValue = [
            "tops": [
                [
                    "name": ["upper": "A", "lower": "a"],
                    "middles": [["m": "1", "bottoms": [["b": "x"], ["b": "y"]]]],
                ]
            ]
        ]
        let source = """
            {{#tops}}{{#middles}}{{name.lower}}{{m}}.{{#bottoms}}{{name.upper}}{{m}}{{b}}.\
            {{/bottoms}}{{/middles}}{{/tops}}
            """
        #expect(try mustache(source, data) == "a1.A1x.A1y.")
    }

    @Test func `records nest as deep as a template goes`() throws {
        let data: TemplateValue = [
            "a": ["one": 1], "b": ["two": 2], "c": ["three": 3, "d": ["four": 4, "five": 5]],
        ]
        let source = """
            {{#a}}{{one}}{{#b}}{{one}}{{two}}{{#c}}{{one}}{{two}}{{three}}{{#d}}{{four}}{{#five}}\
            {{one}}{{five}}{{.}}6{{.}}{{/five}}{{four}}{{/d}}{{three}}{{/c}}{{two}}{{/b}}{{one}}\
            {{/a}}
            """
        #expect(try mustache(source, data) == "112123415565432" + "1")
    }

    @Test func `a list is gone through`() throws {
        let data: TemplateValue = ["l": [["i": 1], ["i": 2], ["i": 3]]]
        #expect(try mustache("{{#l}}{{i}}{{/l}}", data) == "123")
        #expect(try mustache("{{#l}}({{.}}){{/l}}", ["l": ["a", "<", "c"]]) == "(a)(&lt;)(c)")
        #expect(try mustache("{{#l}}({{{.}}}){{/l}}", ["l": ["<", "&"]]) == "(<)(&)")
        #expect(try mustache("{{#l}}({{.}}){{/l}}", ["l": [1.10, 2.5]]) == "(1.1)(2.5)")
    }

    @Test func `lists of lists are gone through by a dot`() throws {
        let data: TemplateValue = ["l": [[1, 2, 3], ["a", "b"]]]
        #expect(try mustache("{{#l}}({{#.}}{{.}}{{/.}}){{/l}}", data) == "(123)(ab)")
        #expect(try mustache("{{#.}}{{v}}{{/.}}", [["v": 1], ["v": 2]]) == "12")
    }

    @Test func `a name may be used many times, inside itself too`() throws {
        let source = "| A {{#a}}B {{#a}}C{{/a}} D{{/a}} E |{{#a}}F{{/a}}"
        #expect(try mustache(source, ["a": true]) == "| A B C D E |F")
        #expect(try mustache(source, ["a": false]) == "| A  E |")
        #expect(try mustache("{{^a}}B{{^a}}C{{/a}}D{{/a}}", ["a": false]) == "BCD")
    }

    @Test func `dotted names make sections`() throws {
        let source = "[{{#a.b.c}}yes{{/a.b.c}}{{^a.b.c}}no{{/a.b.c}}]"
        #expect(try mustache(source, ["a": ["b": ["c": true]]]) == "[yes]")
        #expect(try mustache(source, ["a": ["b": ["c": false]]]) == "[no]")
        #expect(try mustache(source, ["a": [:]]) == "[no]")
    }

    @Test func `white space around and in a section on one line stays`() throws {
        let data: TemplateValue = ["a": true]
        #expect(try mustache(" | {{#a}}\t|\t{{/a}} | \n", data) == " | \t|\t | \n")
        #expect(try mustache(" | {{#a}} {{! x }}\n {{/a}} | \n", data) == " |  \n  | \n")
        #expect(try mustache(" {{#a}}Y{{/a}}\n {{#a}}G{{/a}}\n", data) == " Y\n G\n")
        #expect(try mustache(" {{^b}}Y{{/b}}\n", data) == " Y\n")
    }

    @Test(arguments: ["#", "^"]) func `tags alone on their lines leave no line`(
        sigil: String
    ) throws {
        let data: TemplateValue = ["a": .flag(sigil == "#")]
        let source = "| This\n  {{\(sigil)a}}\n|\n\t{{/a}}  \n| A Line\n"
        #expect(try mustache(source, data) == "| This\n|\n| A Line\n")
        #expect(try mustache("|\r\n{{\(sigil)a}}\r\n{{/a}}\r\n|", data) == "|\r\n|")
        #expect(try mustache("  {{\(sigil)a}}\n#{{/a}}\n/", data) == "#\n/")
        #expect(try mustache("#{{\(sigil)a}}\n/\n  {{/a}}", data) == "#\n/\n")
    }

    @Test func `white space inside a tag is ignored`() throws {
        #expect(try mustache("|{{# a }}={{/ a }}{{^ b }}={{/ b }}|", ["a": true]) == "|==|")
    }
}
