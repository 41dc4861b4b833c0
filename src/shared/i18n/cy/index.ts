import activity from './activity.ts';
import app from './app.ts';
import copies from './copies.ts';
import errors from './errors.ts';
import fields from './fields.ts';
import home from './home.ts';
import importing from './importing.ts';
import kit from './kit.ts';
import law from './law.ts';
import letters from './letters.ts';
import native from './native.ts';
import order from './order.ts';
import papers from './papers.ts';
import pictures from './pictures.ts';
import problems from './problems.ts';
import records from './records.ts';
import settings from './settings.ts';
import terms from './terms.ts';
import types from './types.ts';
import vault from './vault.ts';

export default {
  activity,
  app,
  copies,
  errors,
  fields,
  home,
  importing,
  kit,
  law,
  letters,
  native,
  papers,
  order,
  pictures,
  problems,
  records,
  settings,
  terms,
  types,
  vault,
};
