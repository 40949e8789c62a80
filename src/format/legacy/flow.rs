//! Text of a document or of slides: paragraphs, tables under their headers, notes, headers and footers, properties.

use std::sync::Arc;

use office_oxide::ir::{
    DocumentIR, Element, HeaderFooter, InlineContent, ListItem, Metadata, Section, Table, TableCell, TableRow,
    inline_to_text,
};

use super::super::Emit;
use super::super::grid::Grids;
use crate::error::Gap;
use crate::model::Place;

/// What waits to be given. The reader bounds how deep its elements nest, so the stack is small.
enum Work<'a> {
    Element(&'a Element),
    Item(&'a ListItem),
    Row(&'a TableRow),
    Cell(&'a TableCell),
    EndCell,
    EndTable,
}

struct Flow<'a> {
    place: Place,
    /// Paragraphs of this part so far.
    paragraphs: u64,
    grids: Grids,
    emit: &'a mut dyn Emit,
}

/// Gives all text. `slides`: a section is a slide.
pub fn read(document: &DocumentIR, slides: bool, emit: &mut dyn Emit) -> Result<(), Gap> {
    properties(&document.metadata, emit)?;
    let part = |name: &str, slide: Option<u64>| Place { part: Some(Arc::from(name)), slide, ..Place::default() };
    let mut body = Flow::new(part(if slides { "slide" } else { "body" }, None), emit);
    for (number, section) in document.sections.iter().enumerate() {
        body.place.slide = slides.then_some(number as u64 + 1);
        body.elements(&section.elements)?;
        if let Some(notes) = &section.speaker_notes {
            Flow::new(part("notes", body.place.slide), body.emit).elements(notes)?;
        }
    }
    let mut headers = Flow::new(part("headers", None), emit);
    // A section that says nothing of its own repeats the headers of the one before.
    let mut last: Vec<&HeaderFooter> = Vec::new();
    for section in &document.sections {
        let own = headers_of(section);
        for header in own.iter().filter(|header| !last.contains(header)) {
            headers.elements(&header.content)?;
        }
        last = own;
    }
    Ok(())
}

/// The properties of a document, by their names.
pub fn properties(metadata: &Metadata, emit: &mut dyn Emit) -> Result<(), Gap> {
    for (name, value) in metadata.properties() {
        emit.segment(&value, name, &Place::of_part("properties"))?;
    }
    for property in &metadata.custom_properties {
        emit.segment(&property.value, &property.name, &Place::of_part("properties"))?;
    }
    Ok(())
}

fn headers_of(section: &Section) -> Vec<&HeaderFooter> {
    let all = [
        &section.header,
        &section.footer,
        &section.first_page_header,
        &section.first_page_footer,
        &section.even_page_header,
        &section.even_page_footer,
    ];
    all.into_iter().flatten().collect()
}

impl<'a> Flow<'a> {
    fn new(place: Place, emit: &'a mut dyn Emit) -> Flow<'a> {
        Flow { place, paragraphs: 0, grids: Grids::default(), emit }
    }

    fn elements(&mut self, elements: &[Element]) -> Result<(), Gap> {
        let mut waiting: Vec<Work> = elements.iter().rev().map(Work::Element).collect();
        while let Some(work) = waiting.pop() {
            match work {
                Work::Element(element) => self.element(element, &mut waiting)?,
                Work::Item(item) => {
                    let nested = item.nested.iter().flat_map(|list| list.items.iter().rev());
                    waiting.extend(nested.map(Work::Item));
                    waiting.extend(item.content.iter().rev().map(Work::Element));
                }
                Work::Row(row) => {
                    self.grids.begin_row(&self.place, self.emit)?;
                    for cell in row.cells.iter().rev() {
                        waiting.push(Work::EndCell);
                        waiting.push(Work::Cell(cell));
                    }
                }
                Work::Cell(cell) => {
                    self.grids.begin_cell(&self.place, self.emit)?;
                    self.grids.span(cell.col_span);
                    waiting.extend(cell.content.iter().rev().map(Work::Element));
                }
                Work::EndCell => self.grids.end_cell(),
                Work::EndTable => self.grids.end_table(&self.place, self.emit)?,
            }
        }
        self.grids.end(&self.place, self.emit)
    }

    fn element<'b>(&mut self, element: &'b Element, waiting: &mut Vec<Work<'b>>) -> Result<(), Gap> {
        match element {
            Element::Heading(heading) => self.paragraph(&heading.content),
            Element::Paragraph(paragraph) => self.paragraph(&paragraph.content),
            Element::CodeBlock(code) => self.text(&code.content),
            Element::Table(table) => self.table(table, waiting),
            Element::List(list) => {
                waiting.extend(list.items.iter().rev().map(Work::Item));
                Ok(())
            }
            Element::TextBox(text_box) => {
                waiting.extend(text_box.content.iter().rev().map(Work::Element));
                Ok(())
            }
            Element::Footnote(note) | Element::Endnote(note) => {
                let is_comment = note.marker.as_deref().is_some_and(|marker| marker.starts_with("comment"));
                let part = if is_comment { "comments" } else { "notes" };
                let place = Place { part: Some(Arc::from(part)), slide: self.place.slide, ..Place::default() };
                if let Some(author) = &note.author {
                    self.emit.segment(author, "", &place)?;
                }
                // Notes hold paragraphs only.
                let mut number = self.paragraphs;
                for text in note.content.iter().filter_map(text_of) {
                    number += 1;
                    self.emit.segment(&text, "", &Place { paragraph: Some(number), ..place.clone() })?;
                }
                self.paragraphs = number;
                Ok(())
            }
            Element::Image(image) => image.alt_text.as_deref().map_or(Ok(()), |text| self.text(text)),
            _ => Ok(()),
        }
    }

    fn table<'b>(&mut self, table: &'b Table, waiting: &mut Vec<Work<'b>>) -> Result<(), Gap> {
        self.grids.begin_table();
        waiting.push(Work::EndTable);
        waiting.extend(table.rows.iter().rev().map(Work::Row));
        Ok(())
    }

    fn paragraph(&mut self, content: &[InlineContent]) -> Result<(), Gap> {
        self.text(&inline_to_text(content))?;
        let mut last = None;
        for item in content {
            let InlineContent::Text(span) = item else { continue };
            let link = span.hyperlink.as_deref();
            // Pieces of different style share one link.
            if let Some(link) = link.filter(|link| last != Some(*link) && !span.text.contains(link)) {
                self.text(link)?;
            }
            last = link.or(last);
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Gap> {
        if text.trim().is_empty() {
            return Ok(());
        }
        self.paragraphs += 1;
        if self.grids.add(text, self.paragraphs, &self.place, self.emit)? {
            return Ok(());
        }
        let place = Place { paragraph: Some(self.paragraphs), ..self.place.clone() };
        self.emit.segment(text, "", &place)
    }
}

fn text_of(element: &Element) -> Option<String> {
    match element {
        Element::Paragraph(paragraph) => Some(inline_to_text(&paragraph.content)),
        Element::Heading(heading) => Some(inline_to_text(&heading.content)),
        _ => None,
    }
}
