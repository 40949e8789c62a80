//! What stands on a page beside its content: annotations, form fields, links, files that are attached to a place.

use std::sync::Arc;

use pdf_oxide::document::PdfDocument;
use pdf_oxide::object::Object;

use super::super::Emit;
use super::object::{elements, get, text, text_of};
use crate::error::{Gap, Reason};
use crate::limits::{PDF_FIELD_DEPTH_MAX, PDF_OBJECTS_MAX};
use crate::model::Place;

/// Annotations of a page, given by its dictionary.
pub fn annotations(document: &PdfDocument, page: &Object, number: u64, emit: &mut dyn Emit) -> Result<(), Gap> {
    let all = elements(document, page, "Annots");
    if all.len() > PDF_OBJECTS_MAX {
        emit.gap(Gap::new(Reason::TooManyMembers, format!("annotations of page {number}")))?;
    }
    for annotation in all.iter().take(PDF_OBJECTS_MAX) {
        let Ok(annotation) = document.resolve_object(annotation) else { continue };
        let place = Place {
            page: Some(number),
            part: Some(Arc::from("annotation")),
            bounds: bounds(document, &annotation),
            ..Place::default()
        };
        let kind = get(document, &annotation, "Subtype");
        match kind.as_ref().and_then(Object::as_name) {
            Some("Widget") => field(document, &annotation, &place, emit)?,
            Some("FileAttachment") => attached(document, &annotation, emit)?,
            _ => {}
        }
        let link = get(document, &annotation, "A").and_then(|action| text_of(document, &action, "URI"));
        for key in ["Contents", "Subj", "T", "RC"] {
            let is_name = key == "T" && kind.as_ref().and_then(Object::as_name) == Some("Widget");
            // Writers repeat what a link leads to.
            let told = text_of(document, &annotation, key)
                .filter(|told| !is_name && !link.as_ref().is_some_and(|link| link.contains(told)));
            if let Some(told) = told {
                emit.segment(&told, "", &place)?;
            }
        }
        if let Some(link) = link {
            emit.segment(&link, "", &place)?;
        }
    }
    Ok(())
}

/// Fields of the form that stand on no page.
pub fn unplaced(document: &PdfDocument, emit: &mut dyn Emit) -> Result<(), Gap> {
    let Some(form) = document.catalog().ok().and_then(|catalog| get(document, &catalog, "AcroForm")) else {
        return Ok(());
    };
    let mut waiting: Vec<(Object, usize)> =
        elements(document, &form, "Fields").into_iter().map(|field| (field, 0)).collect();
    let mut looked_at = 0;
    while let Some((one, depth)) = waiting.pop() {
        looked_at += 1;
        if looked_at > PDF_OBJECTS_MAX || depth > PDF_FIELD_DEPTH_MAX {
            return emit.gap(Gap::new(Reason::TooManyMembers, "fields of a form"));
        }
        let Ok(one) = document.resolve_object(&one) else { continue };
        let kids = elements(document, &one, "Kids");
        if kids.is_empty() && one.as_dict().is_some_and(|entries| !entries.contains_key("Rect")) {
            let place = Place::of_part("form");
            field(document, &one, &place, emit)?;
        }
        waiting.extend(kids.into_iter().map(|kid| (kid, depth + 1)));
    }
    Ok(())
}

/// The value of a form field under its name, which it may have from the field that it is a part of.
fn field(document: &PdfDocument, field: &Object, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
    let inherited = |key: &str| {
        let mut field = field.clone();
        for _ in 0..PDF_FIELD_DEPTH_MAX {
            if let Some(value) = get(document, &field, key) {
                return Some(value);
            }
            field = get(document, &field, "Parent")?;
        }
        None
    };
    let label = inherited("TU").or_else(|| inherited("T")).and_then(|name| text(document, &name)).unwrap_or_default();
    let Some(value) = inherited("V") else { return Ok(()) };
    match &value {
        // The state of a button is no text.
        Object::Name(_) => Ok(()),
        Object::Array(values) => values
            .iter()
            .filter_map(|value| text(document, value))
            .try_for_each(|value| emit.segment(&value, &label, place)),
        Object::Stream { .. } => match value.decode_stream_data() {
            Ok(bytes) => emit.segment(&String::from_utf8_lossy(&bytes), &label, place),
            Err(_) => emit.gap(Gap::new(Reason::Malformed, "value of a form field")),
        },
        _ => text(document, &value).map_or(Ok(()), |value| emit.segment(&value, &label, place)),
    }
}

/// A file that is attached to a place on a page.
fn attached(document: &PdfDocument, annotation: &Object, emit: &mut dyn Emit) -> Result<(), Gap> {
    let unread = || Gap::new(Reason::MemberUnread, "attached file");
    let Some(file) = get(document, annotation, "FS") else { return Ok(()) };
    let name = text_of(document, &file, "UF").or_else(|| text_of(document, &file, "F")).unwrap_or_default();
    let stream = get(document, &file, "EF").and_then(|versions| get(document, &versions, "F"));
    match stream.filter(|_| !document.is_encrypted()).map(|stream| stream.decode_stream_data()) {
        Some(Ok(bytes)) => emit.member(name.as_bytes(), &mut bytes.as_slice()),
        _ => emit.gap(unread()),
    }
}

fn bounds(document: &PdfDocument, annotation: &Object) -> Option<[i32; 4]> {
    let corners = elements(document, annotation, "Rect");
    let number = |at: usize| {
        let value = document.resolve_object(corners.get(at)?).ok()?;
        value.as_real().or_else(|| value.as_integer().map(|value| value as f64))
    };
    let (x, y, other_x, other_y) = (number(0)?, number(1)?, number(2)?, number(3)?);
    Some([x.min(other_x) as i32, y.min(other_y) as i32, x.max(other_x) as i32, y.max(other_y) as i32])
}
